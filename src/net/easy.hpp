#pragma once

#include <memory>
#include <string>

#include <curl/curl.h>

namespace bascule::net {

struct EasyCleanup {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using EasyPtr = std::unique_ptr<CURL, EasyCleanup>;

struct ListCleanup {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using ListPtr = std::unique_ptr<curl_slist, ListCleanup>;

// Appends one line; `list` may be empty.
void append(ListPtr& list, const std::string& line);

// Decides about every address before a socket is opened to it, after all name resolution, so that
// neither a name, an odd spelling nor a rebinding answer reaches an inside machine (case C4).
// One per transfer; used by one thread at a time.
struct AddressFilter {
  bool allow_private = false;
  std::string refused = {};  // The last address that was turned down.
};

// A handle with what every call of ours has in common: no proxy or settings from the environment,
// no signals, TLS 1.2 or later with verified certificate and host name (case H10), and the filter.
// `filter` outlives the handle. `ca_file` is trusted beside the system's authorities, unless empty.
[[nodiscard]] EasyPtr make_easy(AddressFilter& filter, const std::string& ca_file);

// What went wrong, in words fit for a log: one line, no address of a person, no credential.
[[nodiscard]] std::string words_for(CURLcode code, const char* error_buffer,
                                    const AddressFilter& filter);

}  // namespace bascule::net
