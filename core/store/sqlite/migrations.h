// The steps that bring a database file to this build's schema: text number n leads to version n + 1.
#pragma once

#include <span>
#include <string_view>

namespace warroom::sqlite {

std::span<const std::string_view> logMigrations();
std::span<const std::string_view> cacheMigrations();
std::span<const std::string_view> searchMigrations();
std::span<const std::string_view> alertsMigrations();
std::span<const std::string_view> telemetryMigrations();
std::span<const std::string_view> metricsMigrations();

} // namespace warroom::sqlite
