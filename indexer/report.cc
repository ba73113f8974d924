// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report.h"

#include <nlohmann/json.hpp>

#include "corpus/finish_article.h"
#include "indexer/index_error.h"

namespace warta::indexer {
namespace {

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    text.push_back(kDigits[value >> 4U]);
    text.push_back(kDigits[value & 15U]);
  }
  return text;
}

void check_written(const std::ofstream& out, const std::filesystem::path& path) {
  if (out) return;
  throw IndexError(IndexError::Code::Unwritable, path.string() + ": cannot be written",
                   "check the disk's space and who may write there");
}

}  // namespace

void write_report(const Report& report, const std::filesystem::path& path) {
  const nlohmann::ordered_json json = {
      {"format", 1},
      {"generation", report.generation},
      {"articles", report.articles},
      {"repeated", report.repeated},
      {"replaced", report.replaced},
      {"faults", report.faults},
      {"skipped_files", report.skipped_files},
      {"bytes", report.bytes},
      {"seconds", report.seconds},
      {"removals", report.removals},
      {"sources", report.sources},
  };
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n' << std::flush;
  check_written(out, path);
}

void Quarantine::keep(const corpus::Fault& fault) {
  if (!out_.is_open()) out_.open(path_, std::ios::binary | std::ios::trunc);
  nlohmann::ordered_json json = {
      {"path", fault.path}, {"line", fault.line}, {"reason", fault.reason}};
  if (corpus::is_utf8(fault.bytes)) {
    json["text"] = fault.bytes;
  } else {
    json["base16"] = hexadecimal(fault.bytes);
  }
  out_ << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n' << std::flush;
  check_written(out_, path_);
}

}  // namespace warta::indexer
