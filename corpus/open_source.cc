// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/open_source.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "corpus/boilerplate.h"
#include "corpus/json_lines_source.h"
#include "corpus/text_source.h"

namespace warta::corpus {
namespace {

namespace fs = std::filesystem;

enum class Format { Unknown, Text, JsonLines };

// What the name says a file is.
Format format_by_name(const fs::path& path) {
  const std::string extension = path.extension().string();
  if (extension == ".txt" || extension == ".text") return Format::Text;
  if (extension == ".jsonl" || extension == ".ndjson" || extension == ".json") {
    return Format::JsonLines;
  }
  return Format::Unknown;
}

// What the first character says; the stream is left where it was.
Format format_by_content(std::istream& in) {
  return (in >> std::ws).peek() == '{' ? Format::JsonLines : Format::Text;
}

// A file still to be read. Its id is what a text file's article is called.
struct File {
  fs::path path;
  std::string id;
  bool was_named = false;  // on the command line, rather than found in a folder
};

class PathsSource final : public ArticleSource {
 public:
  explicit PathsSource(std::vector<std::string> paths) : paths_(std::move(paths)) {}

  Record next() override {
    while (true) {
      if (current_ != nullptr) {
        Record record = current_->next();
        if (!std::holds_alternative<End>(record)) return record;
        current_.reset();
      }
      if (next_file_ < files_.size()) {
        Record record = start(files_[next_file_++]);
        if (!std::holds_alternative<End>(record)) return record;
        continue;
      }
      if (next_path_ == paths_.size()) return End{};
      Record record = expand(paths_[next_path_++]);
      if (!std::holds_alternative<End>(record)) return record;
    }
  }

  std::size_t skipped_files() const override { return skipped_; }

 private:
  // Makes the list of files of one argument. Gives a fault if it cannot.
  Record expand(const std::string& path) {
    files_.clear();
    next_file_ = 0;
    std::error_code error;
    const fs::file_status status = path == "-" ? fs::file_status() : fs::status(path, error);
    if (path != "-" && !fs::exists(status)) return Fault{path, 0, "no such file or folder", ""};
    if (!fs::is_directory(status)) {
      files_.push_back({path, path == "-" ? "" : fs::path(path).stem().string(), true});
      return End{};
    }
    const fs::path folder = fs::path(path).lexically_normal();
    fs::path name = folder.filename().empty() ? folder.parent_path().filename() : folder.filename();
    if (name == "." || name == "..") name = fs::canonical(folder, error).filename();
    std::string unreadable;
    list_folder(path, name, unreadable);
    if (!unreadable.empty()) return Fault{unreadable, 0, "the folder cannot be read", ""};
    return End{};
  }

  void list_folder(const fs::path& folder, const fs::path& name, std::string& unreadable) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      entries.push_back(*at);
    }
    if (error) unreadable = folder.string();
    std::ranges::sort(entries, {}, [](const fs::directory_entry& entry) { return entry.path(); });
    for (const fs::directory_entry& entry : entries) {
      const fs::path file = entry.path().filename();
      if (file.string().starts_with('.')) continue;
      if (entry.is_directory(error) && !entry.is_symlink(error)) {
        list_folder(entry.path(), name / file, unreadable);
      } else if (entry.is_regular_file(error)) {
        files_.push_back({entry.path(), (name / file.stem()).generic_string(), false});
      }
    }
  }

  // Opens a file. Gives its article if it is a text, a fault if it cannot be read, End if it is now
  // the current source or has been skipped.
  Record start(const File& file) {
    const std::string name = file.path.string();
    if (name == "-") return start_stream(std::make_unique<std::istream>(std::cin.rdbuf()), file);
    const bool by_name = format_by_name(file.path) != Format::Unknown;
    if (!file.was_named && !by_name) {
      ++skipped_;
      return End{};
    }
    auto in = std::make_unique<std::ifstream>(file.path, std::ios::binary);
    if (!*in) return Fault{name, 0, std::string("cannot be opened: ") + std::strerror(errno), ""};
    return start_stream(std::move(in), file);
  }

  Record start_stream(std::unique_ptr<std::istream> in, const File& file) {
    const std::string name = file.path.string();
    Format format = name == "-" ? Format::Unknown : format_by_name(file.path);
    if (format == Format::Unknown) format = format_by_content(*in);
    if (format == Format::JsonLines) {
      current_ = json_lines_source(std::move(in), name, boilerplate_);
      return End{};
    }
    Record record = read_text(*in, name, file.id, boilerplate_);
    const auto* fault = std::get_if<Fault>(&record);
    // A text without a sentence, found in a folder, is a list or a table, not an article gone
    // wrong.
    if (!file.was_named && fault != nullptr && fault->reason == kNoSentence) {
      ++skipped_;
      return End{};
    }
    return record;
  }

  std::vector<std::string> paths_;
  std::size_t next_path_ = 0;
  std::vector<File> files_;
  std::size_t next_file_ = 0;
  std::size_t skipped_ = 0;
  Boilerplate boilerplate_;
  std::unique_ptr<ArticleSource> current_;
};

}  // namespace

std::unique_ptr<ArticleSource> open_source(std::vector<std::string> paths) {
  return std::make_unique<PathsSource>(std::move(paths));
}

}  // namespace warta::corpus
