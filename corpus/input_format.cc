// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/input_format.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "corpus/html_source.h"
#include "corpus/xml_markup.h"

namespace warta::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 12> kContainers{
    ".gz", ".bz2", ".xz", ".zst", ".zip", ".tar", ".tgz", ".tbz", ".tbz2", ".txz", ".tzst", ".taz"};

std::string extension_of(const fs::path& name) {
  std::string extension = name.extension().string();
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return extension;
}

bool is_container_extension(const std::string& extension) {
  return std::ranges::find(kContainers, extension) != kContainers.end();
}

// Without what it says of containers: "a.jsonl" of "k/a.jsonl.gz".
fs::path without_containers(std::string_view name) {
  fs::path rest = fs::path(name).filename();
  while (is_container_extension(extension_of(rest))) rest = rest.stem();
  return rest;
}

}  // namespace

std::optional<InputFormat> format_called(std::string_view word) {
  if (word == "auto") return InputFormat::Auto;
  if (word == "text") return InputFormat::Text;
  if (word == "jsonl") return InputFormat::JsonLines;
  if (word == "json") return InputFormat::Json;
  if (word == "csv") return InputFormat::Csv;
  if (word == "tsv") return InputFormat::Tsv;
  if (word == "html") return InputFormat::Html;
  if (word == "warc") return InputFormat::Warc;
  if (word == "feed") return InputFormat::Feed;
  if (word == "newsml" || word == "nitf") return InputFormat::NewsMl;
  return std::nullopt;
}

InputFormat format_by_name(std::string_view name) {
  const std::string extension = extension_of(without_containers(name));
  if (extension == ".txt" || extension == ".text") return InputFormat::Text;
  if (extension == ".jsonl" || extension == ".ndjson" || extension == ".json") {
    return InputFormat::Json;
  }
  if (extension == ".csv") return InputFormat::Csv;
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") {
    return InputFormat::Html;
  }
  if (extension == ".warc" || extension == ".wet") return InputFormat::Warc;
  if (extension == ".xml" || extension == ".rss" || extension == ".atom" || extension == ".rdf") {
    return InputFormat::Feed;
  }
  return extension == ".tsv" ? InputFormat::Tsv : InputFormat::Auto;
}

InputFormat format_by_content(std::string_view beginning) {
  if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
  const auto skip_blanks = [&beginning] {
    beginning.remove_prefix(std::min(beginning.size(), beginning.find_first_not_of(" \t\r\n\v\f")));
  };
  skip_blanks();
  if (beginning.starts_with("WARC/")) return InputFormat::Warc;
  if (is_html(beginning)) return InputFormat::Html;
  if (beginning.starts_with("<?xml")) {
    return xml_root(beginning) == "html" ? InputFormat::Html : InputFormat::Feed;
  }
  if (beginning.starts_with('[')) {
    beginning.remove_prefix(1);
    skip_blanks();
  }
  return beginning.starts_with('{') ? InputFormat::Json : InputFormat::Text;
}

bool is_container_name(std::string_view name) {
  return is_container_extension(extension_of(fs::path(name).filename()));
}

std::string stem_of(std::string_view name) {
  const fs::path bare = without_containers(name);
  return bare.stem().string();
}

}  // namespace warta::corpus
