// The options that every command takes.
#pragma once

#include <string>

namespace warroom::ctl {

struct Globals
{
    std::string server; // "http://host:port"
    std::string tokenFile;
    std::string caFile;
    std::string workspace;
    std::string data;
    bool serverGiven = false;
};

} // namespace warroom::ctl
