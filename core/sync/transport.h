// One connection to a backend, whichever it is: text messages in both directions.
#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <string>

namespace warroom {

class Transport
{
public:
    struct Events
    {
        std::function<void()> opened;
        std::function<void(std::string)> message;
        std::function<void(Error)> closed; // once, also when opening failed
    };

    virtual ~Transport() = default;
    // Events come from any thread, in order, until the destructor returns.
    virtual void start(Events events) = 0;
    // Any thread; after closed nothing happens.
    virtual void send(std::string message) = 0;
};

} // namespace warroom
