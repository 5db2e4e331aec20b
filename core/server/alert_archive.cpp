// A reader of the alerts' file with a thread of its own.
#include "server/alert_archive.h"

#include "base/log.h"

namespace warroom {

AlertArchive::AlertArchive(std::string file) : m_file(std::move(file))
{
    m_queue.start([] {}, std::chrono::hours(1), [] {});
}

AlertArchive::~AlertArchive() { m_queue.stop(); }

void AlertArchive::ask(std::function<void(AlertStore*)> question)
{
    m_queue.post([this, question = std::move(question)] {
        if (!m_store) {
            if (auto opened = openAlertStoreReadOnly(m_file))
                m_store = std::move(*opened);
            else
                log::error("stored alerts cannot be read: {}", opened.error().message());
        }
        question(m_store.get());
    });
}

} // namespace warroom
