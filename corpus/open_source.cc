// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/open_source.h"

#include <algorithm>
#include <filesystem>

#include "corpus/argument_names.h"
#include "corpus/cleaning.h"
#include "corpus/file_stream.h"
#include "corpus/stream_source.h"

namespace warta::corpus {
namespace {

namespace fs = std::filesystem;

// A file still to be read. Its id is what a text file's article is called.
struct File {
  fs::path path;
  std::string id;
  bool was_named = false;  // on the command line, rather than found in a folder
};

KnownRecords known_records(const ReadOptions& options) {
  const std::string format = std::to_string(static_cast<int>(options.format));
  return {format + '\n' + options.fields.own_rules(), options.is_known};
}

class PathsSource final : public ArticleSource {
 public:
  PathsSource(std::vector<std::string> paths, ReadOptions options)
      : paths_(std::move(paths)),
        names_(argument_names(paths_)),
        options_(std::move(options)),
        guard_(options_.expansion) {}

  Record next() override {
    while (true) {
      if (current_ != nullptr) {
        Record record = current_->next();
        if (!std::holds_alternative<End>(record)) return record;
        skipped_ += current_->skipped_files();
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

  std::size_t skipped_files() const override {
    return skipped_ + (current_ == nullptr ? 0 : current_->skipped_files());
  }

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
        files_.push_back({entry.path(), (name / stem_of(file.string())).generic_string(), false});
      }
    }
  }

  // Opens a file. Gives a fault if it cannot be read, End if it is now the current source or has
  // been skipped.
  Record start(const File& file) {
    const std::string path = file.path.string();
    if (path == "-") return read(standard_input(), {.path = path, .was_named = true});
    StreamName name{.path = path,
                    .file = file.path.filename().string(),
                    .id = file.id,
                    .was_named = file.was_named};
    if (!file.was_named && !is_worth_opening(name.file, options_)) {
      ++skipped_;
      return End{};
    }
    auto opened = open_file(path);
    if (auto* reason = std::get_if<std::string>(&opened)) {
      return Fault{path, 0, std::move(*reason), ""};
    }
    return read(std::get<std::unique_ptr<ByteStream>>(std::move(opened)), std::move(name));
  }

  Record read(std::unique_ptr<ByteStream> in, StreamName name) {
    guard_.restart();
    current_ = stream_source(std::move(in), std::move(name), reading_);
    return End{};
  }

  std::vector<std::string> paths_, names_;
  std::size_t next_path_ = 0;
  std::vector<File> files_;
  std::size_t next_file_ = 0;
  std::vector<Fault> faults_;
  std::size_t next_fault_ = 0;
  std::size_t skipped_ = 0;
  ReadOptions options_;
  Cleaning cleaning_{{}, options_.now, known_records(options_)};
  ExpansionGuard guard_;
  Reading reading_{options_, cleaning_, guard_};
  std::unique_ptr<ArticleSource> current_;
};

}  // namespace

std::unique_ptr<ArticleSource> open_source(std::vector<std::string> paths, ReadOptions options) {
  return std::make_unique<PathsSource>(std::move(paths), std::move(options));
}

}  // namespace warta::corpus
