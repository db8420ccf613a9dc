#pragma once

#include "api/doorkeeper.hpp"
#include "deliveries/delivery_json.hpp"
#include "http/router.hpp"
#include "orders/kept.hpp"

namespace bascule::api {

// What the routes of deliveries read. References: `main` owns them all.
struct DeliveryDoor {
  ports::Database& database;
  webhooks::InboxStore& inbox;
  orders::Kept kept;
  const deliveries::DeliveryJson& json;
};

// GET /api/v1/events[/{id}[/raw]], /effects[/{id}].
void add_delivery_routes(http::Router& router, DeliveryDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
