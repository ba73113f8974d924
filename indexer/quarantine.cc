// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/quarantine.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

#include "corpus/finish_article.h"
#include "indexer/index_error.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDigits = "0123456789abcdef";

std::string hexadecimal(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    text.push_back(kDigits[value >> 4U]);
    text.push_back(kDigits[value & 15U]);
  }
  return text;
}

std::optional<std::string> bytes_of(std::string_view digits) {
  if (digits.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t at = 0; at < digits.size(); at += 2) {
    const std::size_t high = kDigits.find(digits[at]);
    const std::size_t low = kDigits.find(digits[at + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    bytes.push_back(static_cast<char>(high * 16 + low));
  }
  return bytes;
}

fs::path unused(const fs::path& path) {
  fs::path free = path;
  std::error_code error;
  for (int run = 2; fs::exists(free, error); ++run) {
    const std::string name = path.stem().string() + '-' + std::to_string(run);
    free = path.parent_path() / (name + path.extension().string());
  }
  return free;
}

// What must be there and of its kind throws; see read_quarantine_row.
KeptFault fault_of(const nlohmann::json& row) {
  KeptFault kept;
  kept.fault.path = row.at("path").get<std::string>();
  kept.fault.line = row.at("line").get<std::size_t>();
  kept.fault.record = row.value("record", std::size_t{0});
  kept.fault.reason = row.at("reason").get<std::string>();
  if (row.contains("base16")) {
    kept.fault.bytes = bytes_of(row["base16"].get<std::string>()).value();
  } else {
    kept.fault.bytes = row.at("text").get<std::string>();
  }
  kept.is_cut = row.value("cut", kept.fault.bytes.size() >= corpus::kMostFaultBytes);
  return kept;
}

}  // namespace

std::string quarantine_row(const corpus::Fault& fault) {
  nlohmann::ordered_json row = {{"path", fault.path}, {"line", fault.line}};
  if (fault.record > 0) row["record"] = fault.record;
  row["reason"] = fault.reason;
  if (fault.bytes.size() >= corpus::kMostFaultBytes) row["cut"] = true;
  if (corpus::is_utf8(fault.bytes)) {
    row["text"] = fault.bytes;
  } else {
    row["base16"] = hexadecimal(fault.bytes);
  }
  return row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<KeptFault> read_quarantine_row(std::string_view row) {
  try {
    return fault_of(nlohmann::json::parse(row));
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  } catch (const std::bad_optional_access&) {
    return std::nullopt;
  }
}

std::vector<fs::path> quarantine_files(const fs::path& index) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(index / "quarantine", error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".jsonl") files.push_back(at->path());
  }
  std::ranges::sort(files);
  return files;
}

void Quarantine::keep(const corpus::Fault& fault) {
  if (!is_used()) {
    path_ = unused(path_);
    out_.open(path_, std::ios::binary | std::ios::trunc);
  }
  out_ << quarantine_row(fault) << '\n' << std::flush;
  if (out_) return;
  throw IndexError(IndexError::Code::Unwritable, path_.string() + ": cannot be written",
                   "check the disk's space and who may write there");
}

}  // namespace warta::indexer
