#include "net/easy.hpp"

#include <mutex>
#include <new>

#include <sys/socket.h>

#include "base/check.hpp"
#include "base/ip.hpp"
#include "base/text.hpp"

namespace bascule::net {
namespace {

curl_socket_t open_socket(void* context, curlsocktype, curl_sockaddr* address) {
  auto& filter = *static_cast<AddressFilter*>(context);
  const auto ip = IpAddress::of(address->addr);
  if (!ip || (!filter.allow_private && !is_public(*ip))) {
    filter.refused = ip ? ip->text() : "of an unknown family";
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void start_curl_once() {
  static std::once_flag once;
  std::call_once(
      once, [] { check(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK, "libcurl starts"); });
}

}  // namespace

void append(ListPtr& list, const std::string& line) {
  auto* longer = curl_slist_append(list.get(), line.c_str());
  if (!longer) throw std::bad_alloc();
  (void)list.release();
  list.reset(longer);
}

EasyPtr make_easy(AddressFilter& filter, const std::string& ca_file) {
  start_curl_once();
  EasyPtr easy(curl_easy_init());
  if (!easy) throw std::bad_alloc();
  CURL* handle = easy.get();
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  // A name server that does not answer holds up its own call only, not the thread of all calls.
  curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
  curl_easy_setopt(handle, CURLOPT_PROXY, "");  // Whatever http_proxy says.
  curl_easy_setopt(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  // The system's authorities stay in force beside it: they are also found by directory.
  if (!ca_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, ca_file.c_str());
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &filter);
  return easy;
}

std::string words_for(CURLcode code, const char* error_buffer, const AddressFilter& filter) {
  if (!filter.refused.empty() && code == CURLE_COULDNT_CONNECT)
    return "the address " + filter.refused +
           " is not on the public internet, and upstream.allow_private is off";
  std::string words = curl_easy_strerror(code);
  constexpr std::size_t kDetailMax = 200;
  if (error_buffer && *error_buffer) words += ": " + cut(one_line(error_buffer), kDetailMax);
  return words;
}

}  // namespace bascule::net
