// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/open_source.h"

#include <algorithm>
#include <filesystem>

#include "corpus/argument_names.h"
#include "corpus/boilerplate.h"
#include "corpus/file_stream.h"
#include "corpus/json_lines_source.h"
#include "corpus/text_source.h"

namespace warta::corpus {
namespace {

namespace fs = std::filesystem;

enum class Format { Unknown, Text, JsonLines };

// What the name says a file is; capitals do not matter.
Format format_by_name(const fs::path& path) {
  std::string extension = path.extension().string();
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (extension == ".txt" || extension == ".text") return Format::Text;
  if (extension == ".jsonl" || extension == ".ndjson" || extension == ".json") {
    return Format::JsonLines;
  }
  return Format::Unknown;
}

// What the first characters say, behind blanks and a byte order mark: a brace, or a bracket with a
// brace behind it, begins JSON.
Format format_by_content(ByteStream& in) {
  std::string_view text = in.peek(ByteStream::kLookAhead);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto skip_blanks = [&text] {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t\r\n\v\f")));
  };
  skip_blanks();
  if (text.starts_with('[')) {
    text.remove_prefix(1);
    skip_blanks();
  }
  return text.starts_with('{') ? Format::JsonLines : Format::Text;
}

// A file still to be read. Its id is what a text file's article is called.
struct File {
  fs::path path;
  std::string id;
  bool was_named = false;  // on the command line, rather than found in a folder
};

class PathsSource final : public ArticleSource {
 public:
  explicit PathsSource(std::vector<std::string> paths)
      : paths_(std::move(paths)), names_(argument_names(paths_)) {}

  Record next() override {
    while (true) {
      if (current_ != nullptr) {
        Record record = current_->next();
        if (!std::holds_alternative<End>(record)) return record;
        current_.reset();
      }
      if (next_fault_ < faults_.size()) return std::move(faults_[next_fault_++]);
      if (next_file_ < files_.size()) {
        Record record = start(files_[next_file_++]);
        if (!std::holds_alternative<End>(record)) return record;
        continue;
      }
      if (next_path_ == paths_.size()) return End{};
      expand(paths_[next_path_], names_[next_path_]);
      ++next_path_;
    }
  }

  std::size_t skipped_files() const override { return skipped_; }

 private:
  // Makes the lists of one argument: its files, and the faults of what cannot be listed.
  void expand(const std::string& path, const std::string& name) {
    files_.clear();
    faults_.clear();
    next_file_ = next_fault_ = 0;
    std::error_code error;
    const fs::file_status status = path == "-" ? fs::file_status() : fs::status(path, error);
    if (path != "-" && !fs::exists(status)) {
      const bool is_there = status.type() == fs::file_type::none;
      faults_.push_back({path, 0,
                         is_there ? "cannot be read: " + error.message() : "no such file or folder",
                         ""});
    } else if (!fs::is_directory(status)) {
      files_.push_back({path, name, true});
    } else {
      list_folder(path, name);
    }
  }

  void list_folder(const fs::path& folder, const fs::path& name) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      entries.push_back(*at);
    }
    if (error) faults_.push_back({folder.string(), 0, "the folder cannot be read", ""});
    std::ranges::sort(entries, {}, [](const fs::directory_entry& entry) { return entry.path(); });
    for (const fs::directory_entry& entry : entries) {
      const fs::path file = entry.path().filename();
      if (file.string().starts_with('.')) continue;
      if (entry.is_directory(error) && !entry.is_symlink(error)) {
        list_folder(entry.path(), name / file);
      } else if (entry.is_regular_file(error)) {
        files_.push_back({entry.path(), (name / file.stem()).generic_string(), false});
      }
    }
  }

  // Opens a file. Gives its article if it is a text, a fault if it cannot be read, End if it is now
  // the current source or has been skipped.
  Record start(const File& file) {
    const std::string name = file.path.string();
    if (name == "-") return start_stream(standard_input(), file);
    const bool by_name = format_by_name(file.path) != Format::Unknown;
    if (!file.was_named && !by_name) {
      ++skipped_;
      return End{};
    }
    auto opened = open_file(name);
    if (auto* reason = std::get_if<std::string>(&opened)) {
      return Fault{name, 0, std::move(*reason), ""};
    }
    return start_stream(std::get<std::unique_ptr<ByteStream>>(std::move(opened)), file);
  }

  Record start_stream(std::unique_ptr<ByteStream> in, const File& file) {
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

  std::vector<std::string> paths_, names_;
  std::size_t next_path_ = 0;
  std::vector<File> files_;
  std::size_t next_file_ = 0;
  std::vector<Fault> faults_;
  std::size_t next_fault_ = 0;
  std::size_t skipped_ = 0;
  Boilerplate boilerplate_;
  std::unique_ptr<ArticleSource> current_;
};

}  // namespace

std::unique_ptr<ArticleSource> open_source(std::vector<std::string> paths) {
  return std::make_unique<PathsSource>(std::move(paths));
}

}  // namespace warta::corpus
