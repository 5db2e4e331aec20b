// Long questions about alerts that are stored, on a thread of their own: who sends and who looks at boards
// does not wait for them.
#pragma once

#include "base/work_queue.h"
#include "store/alert_store.h"

#include <functional>
#include <memory>
#include <string>

namespace warroom {

// Reads what is on the disk, beside the one who writes it. ask(): any thread.
class AlertArchive final
{
public:
    explicit AlertArchive(std::string file);
    // Waits for the question that runs.
    ~AlertArchive();
    AlertArchive(const AlertArchive&) = delete;
    AlertArchive& operator=(const AlertArchive&) = delete;

    // `question` is called on the archive's thread, one after the other; with null if the file cannot be
    // read.
    void ask(std::function<void(AlertStore*)> question);

private:
    const std::string m_file;
    std::unique_ptr<AlertStore> m_store; // of the thread; opened for the first question
    WorkQueue m_queue;
};

} // namespace warroom
