// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/page/template.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <kainjow/mustache.hpp>
#include <utility>

#include "searcher/server/page/article.mustache.h"
#include "searcher/server/page/error.mustache.h"
#include "searcher/server/page/filters.mustache.h"
#include "searcher/server/page/foot.mustache.h"
#include "searcher/server/page/form.mustache.h"
#include "searcher/server/page/front.mustache.h"
#include "searcher/server/page/head.mustache.h"
#include "searcher/server/page/hints.mustache.h"
#include "searcher/server/page/hit.mustache.h"
#include "searcher/server/page/results.mustache.h"
#include "searcher/server/page/timeline.mustache.h"

namespace warta::server::page {
namespace {

namespace mustache = kainjow::mustache;

struct Named {
  std::string_view name;
  std::string_view text;
};
constexpr std::array<Named, 11> kTemplates{{
    {"article", embedded::article_mustache::kText},
    {"error", embedded::error_mustache::kText},
    {"filters", embedded::filters_mustache::kText},
    {"foot", embedded::foot_mustache::kText},
    {"form", embedded::form_mustache::kText},
    {"front", embedded::front_mustache::kText},
    {"head", embedded::head_mustache::kText},
    {"hints", embedded::hints_mustache::kText},
    {"hit", embedded::hit_mustache::kText},
    {"results", embedded::results_mustache::kText},
    {"timeline", embedded::timeline_mustache::kText},
}};

std::string_view template_named(std::string_view name) {
  const auto found = std::ranges::find(kTemplates, name, &Named::name);
  assert(found != kTemplates.end());
  return found->text;
}

// The template with its partials in their places, so that it is parsed once, not once for each hit.
std::string whole_template(std::string_view name) {
  std::string_view rest = template_named(name);
  std::string whole;
  for (std::size_t at = 0; (at = rest.find("{{>")) != std::string_view::npos;) {
    const std::size_t end = rest.find("}}", at);
    whole += rest.substr(0, at);
    whole += whole_template(rest.substr(at + 3, end - at - 3));
    rest.remove_prefix(end + 2);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
  }
  return whole += rest;
}

mustache::data data_of(const View& view) {
  mustache::data data(mustache::data::type::object);
  for (const auto& [name, value] : view.values()) {
    if (const bool* is_so = std::get_if<bool>(&value)) {
      data.set(name, *is_so);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      data.set(name, *text);
    } else {
      mustache::data list(mustache::data::type::list);
      for (const View& item : std::get<std::vector<View>>(value)) list.push_back(data_of(item));
      data.set(name, list);
    }
  }
  for (const auto& [name, part] : view.parts()) data.set(name, data_of(part));
  return data;
}

}  // namespace

View& View::text(const std::string& name, std::string_view text) {
  // A text that is empty must not be looked for in the view around this one.
  values_[name] = text.empty() ? Value(false) : Value(clean(text));
  return *this;
}

View& View::html(const std::string& name, Html html) {
  values_[name + "_html"] = html.text.empty() ? Value(false) : Value(std::move(html.text));
  return *this;
}

View& View::flag(const std::string& name, bool is_so) {
  values_[name] = is_so;
  return *this;
}

View& View::list(const std::string& name, std::vector<View> items) {
  values_["has_" + name] = !items.empty();
  values_[name] = std::move(items);
  return *this;
}

View& View::part(const std::string& name, View inner) {
  parts_.insert_or_assign(name, std::move(inner));
  return *this;
}

std::string render(std::string_view name, const View& view) {
  mustache::mustache filled(whole_template(name));
  assert(filled.is_valid());
  return filled.render(data_of(view));
}

}  // namespace warta::server::page
