// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "corpus/characters.h"
#include "corpus/field_map.h"
#include "corpus/finish_article.h"

namespace warta::corpus {
namespace {

constexpr char32_t kNoCharacter = 0xFFFD;
constexpr std::size_t kLongestCharacter = 4;

constexpr std::array<std::string_view, 9> kWindows1252Names{
    "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1",
    "iso_8859-1",   "latin1", "latin-1",  "l1"};
constexpr std::array<std::string_view, 8> kUtf8Names{"utf-8",  "utf8",     "us-ascii", "ascii",
                                                     "utf-16", "utf-16le", "utf-16be", "unicode"};

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// The encoding that an XML declaration names, in small letters; empty if it names none.
std::string declared(std::string_view beginning) {
  if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
  beginning.remove_prefix(std::min(beginning.size(), beginning.find_first_not_of(" \t\r\n")));
  if (!beginning.starts_with("<?xml")) return "";
  beginning = beginning.substr(0, beginning.find("?>"));
  const std::size_t word = beginning.find("encoding");
  if (word == std::string_view::npos) return "";
  const std::size_t quote = beginning.find_first_of("\"'", word);
  if (quote == std::string_view::npos) return "";
  const std::string_view name = beginning.substr(quote + 1);
  return small_letters(name.substr(0, name.find(beginning[quote])));
}

// Whether the text is UTF-8 and more than ASCII; a character that is cut at its end does not count.
bool is_utf8_beyond_ascii(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  for (std::size_t cut = 0; cut < kLongestCharacter && !text.empty() && !is_ascii(text.back());
       ++cut) {
    if (is_utf8(text)) return true;
    text.remove_suffix(1);
  }
  return !std::ranges::all_of(text, is_ascii) && is_utf8(text);
}

std::size_t decode_1252(std::string_view in, std::string& out) {
  for (const char c : in) {
    append_utf8(out, from_windows_1252(static_cast<unsigned char>(c)));
  }
  return in.size();
}

// Gives how many bytes it took: a half character is left for the next time, but not at the end.
std::size_t decode_utf16(std::string_view in, bool is_big, bool is_last, std::string& out) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const unsigned first = byte_at(in, at);
    const unsigned second = byte_at(in, at + 1);
    return is_big ? (first << 8U) | second : (second << 8U) | first;
  };
  std::size_t at = 0;
  while (at + 1 < in.size()) {
    const char32_t high = unit(at);
    if (high < 0xD800 || high > 0xDBFF) {
      append_utf8(out, high);
      at += 2;
      continue;
    }
    if (at + 3 >= in.size() && !is_last) return at;
    const char32_t low = at + 3 < in.size() ? unit(at + 2) : 0;
    const bool is_pair = low >= 0xDC00 && low <= 0xDFFF;
    append_utf8(out, is_pair ? 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00) : kNoCharacter);
    at += is_pair ? 4 : 2;
  }
  if (is_last && at < in.size()) append_utf8(out, kNoCharacter), at = in.size();
  return at;
}

std::size_t decode(std::string_view in, TextEncoding encoding, bool is_last, std::string& out) {
  if (encoding == TextEncoding::Windows1252) return decode_1252(in, out);
  return decode_utf16(in, encoding == TextEncoding::Utf16Big, is_last, out);
}

class DecodedStream final : public ByteStream {
 public:
  DecodedStream(std::unique_ptr<ByteStream> in, TextEncoding encoding)
      : in_(std::move(in)), encoding_(encoding) {}

 protected:
  std::size_t read(char* to, std::size_t room) override {
    if (at_ == text_.size()) refill();
    const std::size_t count = std::min(room, text_.size() - at_);
    std::memcpy(to, text_.data() + at_, count);
    at_ += count;
    if (count == 0 && !in_->damage().empty()) break_off(in_->damage());
    return count;
  }

 private:
  void refill() {
    text_.clear();
    at_ = 0;
    const std::string_view bytes = in_->peek(kAtOnce);
    in_->consume(decode(bytes, encoding_, bytes.size() < kAtOnce, text_));
  }

  static constexpr std::size_t kAtOnce = 32'768;

  std::unique_ptr<ByteStream> in_;
  TextEncoding encoding_;
  std::string text_;
  std::size_t at_ = 0;
};

}  // namespace

XmlEncoding xml_encoding(std::string_view beginning) {
  using namespace std::string_view_literals;
  if (beginning.starts_with("\xFF\xFE")) return {TextEncoding::Utf16Little, ""};
  if (beginning.starts_with("\xFE\xFF")) return {TextEncoding::Utf16Big, ""};
  if (beginning.starts_with("<\0"sv)) return {TextEncoding::Utf16Little, ""};
  if (beginning.starts_with("\0<"sv)) return {TextEncoding::Utf16Big, ""};
  std::string name = declared(beginning);
  const auto is_among = [&name](const auto& names) {
    return std::ranges::find(names, name) != names.end();
  };
  if (name.empty() || is_among(kUtf8Names) || is_utf8_beyond_ascii(beginning)) return {};
  if (is_among(kWindows1252Names)) return {TextEncoding::Windows1252, ""};
  return {TextEncoding::Utf8, std::move(name)};
}

std::string decoded(std::string_view beginning, TextEncoding encoding) {
  if (encoding == TextEncoding::Utf8) return std::string(beginning);
  std::string text;
  decode(beginning, encoding, true, text);
  return text;
}

std::unique_ptr<ByteStream> as_utf8(std::unique_ptr<ByteStream> in, TextEncoding encoding) {
  if (encoding == TextEncoding::Utf8) return in;
  return std::make_unique<DecodedStream>(std::move(in), encoding);
}

}  // namespace warta::corpus
