// SPDX-License-Identifier: GPL-2.0-or-later
// Readers that search on while a writer switches and changes under them.
#include <atomic>
#include <mutex>
#include <thread>

#include "tests/fault/night.h"

namespace warta::tests {
namespace {

class Readers : public Night {
 protected:
  // Searches until there was enough of it and the writer is done.
  void read(std::size_t reader, std::size_t least) {
    try {
      Searcher searcher(index());
      for (std::size_t i = 0; i < least || !is_written_; ++i) {
        const std::size_t query = (i + reader * 3) % queries_.size();
        const Answer answer = answer_of(searcher, queries_[query]);
        if (is_same(answer, yesterday_[query])) {
          ++of_yesterday_;
        } else if (is_same(answer, today_[query])) {
          ++of_today_;
        } else {
          complain(queries_[query] + ": " + std::to_string(answer.size()) +
                   " found, neither as yesterday nor as today");
        }
      }
    } catch (const Error& error) {
      complain(std::string("reader: ") + error.what());
    }
  }

  // To today's news, or back to yesterday's.
  void update(bool to_today, bool in_place) {
    Arguments words{"update", "--quiet", "--jobs", "1", "--delete-missing"};
    if (in_place) words.emplace_back("--in-place");
    words.insert(words.end(), {index(), path(to_today ? "today.jsonl" : "yesterday.jsonl")});
    const Ending ending = run_under({}, "warta-index", words);
    if (ending.code != 0) complain("writer: " + ending.err);
  }

  void complain(const std::string& what) {
    const std::lock_guard lock(mutex_);
    if (++failures_ <= 10) complaints_ += what + '\n';
  }

  std::atomic<bool> is_written_ = false;
  std::atomic<std::size_t> of_yesterday_ = 0, of_today_ = 0;
  std::mutex mutex_;
  std::size_t failures_ = 0;
  std::string complaints_;
};

TEST_F(Readers, SeeOneOfTheDaysWholeWhateverTheWriterDoes) {
  constexpr std::size_t kReaders = 4;
  const std::size_t rounds = rounds_or(12);
  begin_anew(Way::Update);
  std::vector<std::thread> readers;
  for (std::size_t i = 0; i < kReaders; ++i) {
    readers.emplace_back([this, i, least = rounds * 50 / kReaders] { read(i, least); });
  }
  for (std::size_t round = 0; round < rounds; ++round) {
    // Two in place one after the other: the second takes the space that the first has given up.
    update(round % 2 == 0, round % 4 >= 2);
    const Outcome pruned = run("warta-index", {"prune", "--quiet", "--keep", "2", index()});
    if (pruned.code != 0) complain("prune: " + pruned.err);
  }
  is_written_ = true;
  for (std::thread& reader : readers) reader.join();

  EXPECT_EQ(failures_, 0U) << complaints_;
  EXPECT_GE(of_yesterday_ + of_today_, rounds * 50 / kReaders * kReaders);
  EXPECT_GT(of_yesterday_, 0U);
  EXPECT_GT(of_today_, 0U);
  EXPECT_EQ(tests::complaints(index()), "");
  RecordProperty("searches", static_cast<int>(of_yesterday_ + of_today_));
}

}  // namespace
}  // namespace warta::tests
