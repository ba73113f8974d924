// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/field_values.h"

#include <string_view>

#include "corpus/news_date.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

// Where the field's text lies; nothing for dates and tags, which are more than one text.
std::string* text_in(Article& article, Field field) {
  switch (field) {
    case Field::Id:
      return &article.id;
    case Field::Title:
      return &article.title;
    case Field::Body:
      return &article.body;
    case Field::Lead:
      return &article.lead;
    case Field::Url:
      return &article.url;
    case Field::Author:
      return &article.author;
    case Field::Editor:
      return &article.editor;
    case Field::Source:
      return &article.source;
    case Field::Category:
      return &article.category;
    case Field::Place:
      return &article.place;
    case Field::Agency:
      return &article.agency;
    case Field::Language:
      return &article.language;
    case Field::PublishedText:
      return &article.published_text;
    case Field::UpdatedText:
      return &article.updated_text;
    case Field::Published:
    case Field::Updated:
    case Field::Tags:
      break;
  }
  return nullptr;
}

unsigned bit_of(Field field) { return 1U << static_cast<unsigned>(field); }

void split_tags(std::string_view text, std::vector<std::string>& tags) {
  tags.clear();
  for (const std::string_view tag : stemmer::split_list(text, ',')) tags.emplace_back(tag);
}

}  // namespace

bool FieldValues::wants(FieldTarget target) const {
  return ((target.is_own ? filled_by_own_ : filled_) & bit_of(target.field)) == 0;
}

void FieldValues::put(FieldTarget target, std::string value) {
  if (!wants(target) || value.empty()) return;
  if (target.field == Field::Published || target.field == Field::Updated) {
    if (!put_date(target.field, std::move(value))) return;
  } else if (target.field == Field::Tags) {
    split_tags(value, article_.tags);
  } else {
    *text_in(article_, target.field) = std::move(value);
  }
  filled_ |= bit_of(target.field);
  if (target.is_own) filled_by_own_ |= bit_of(target.field);
}

// Keeps the first text even where it cannot be read, so that it can be told.
bool FieldValues::put_date(Field field, std::string value) {
  const bool is_published = field == Field::Published;
  auto& date = is_published ? article_.published : article_.updated;
  auto& text = is_published ? article_.published_text : article_.updated_text;
  const bool has_own_text =
      !wants({.field = is_published ? Field::PublishedText : Field::UpdatedText});
  const auto read = parse_date(value, now_);
  if (!read && !text.empty()) return false;
  if (!has_own_text) text = std::move(value);
  date = read;
  return read.has_value();
}

}  // namespace warta::corpus
