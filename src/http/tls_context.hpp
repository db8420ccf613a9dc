#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <boost/asio/ssl/context.hpp>

#include "base/guarded.hpp"
#include "base/result.hpp"

namespace bascule::http {

// The certificate and key that new connections get. Any thread.
class TlsContext {
 public:
  // InvalidInput when a file cannot be read or the two do not belong together.
  [[nodiscard]] static Result<std::shared_ptr<TlsContext>> load(std::string cert_file,
                                                                std::string key_file);

  [[nodiscard]] std::shared_ptr<boost::asio::ssl::context> current();
  // Reads the files again when they look changed. Bad new files are logged and the old stay: a
  // renewal writes two files, one after the other. Called by one thread.
  void reload_if_changed();

 private:
  struct Stamp {
    std::filesystem::file_time_type cert, key;
    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  using ContextPtr = std::shared_ptr<boost::asio::ssl::context>;  // Owners: this and its sessions.

  TlsContext(std::string cert_file, std::string key_file, ContextPtr context, Stamp stamp)
      : cert_file_(std::move(cert_file)),
        key_file_(std::move(key_file)),
        stamp_(stamp),
        context_(std::move(context)) {}
  [[nodiscard]] static Stamp stamp_of(const std::string& cert_file, const std::string& key_file);

  const std::string cert_file_, key_file_;
  Stamp stamp_;
  Guarded<ContextPtr> context_;
};

}  // namespace bascule::http
