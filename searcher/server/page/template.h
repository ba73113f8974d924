// SPDX-License-Identifier: GPL-2.0-or-later
// The templates (*.mustache), and what they are filled with.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "searcher/server/page/safe_text.h"

namespace warta::server::page {

/// Named values for a template: texts, lists, and whether something is so. A name that is set to an
/// empty text or list counts as not so, {{#name}} leaves it out.
class View {
 public:
  using Value = std::variant<bool, std::string, std::vector<View>>;

  /// {{name}} becomes the text, cleaned and escaped.
  View& text(const std::string& name, std::string_view text);
  /// {{{name_html}}} becomes the HTML as it is; the name in the template ends so.
  View& html(const std::string& name, Html html);
  /// {{#name}} … {{/name}} stays or goes.
  View& flag(const std::string& name, bool is_so);
  /// {{#name}} … {{/name}} comes once for each; {{#has_name}} once if there are any.
  View& list(const std::string& name, std::vector<View> items);
  /// {{name.inner}} is `inner` of the part.
  View& part(const std::string& name, View inner);

  const std::map<std::string, Value>& values() const { return values_; }
  const std::map<std::string, View>& parts() const { return parts_; }

 private:
  std::map<std::string, Value> values_;
  std::map<std::string, View> parts_;
};

/// The template of a name ("results") filled in. Of Mustache they use variables, sections and, by
/// the names of other templates, partials. An unknown name is a fault of ours.
std::string render(std::string_view name, const View& view);

}  // namespace warta::server::page
