// Moves the write-ahead log into the database beside the thread that commits.
#pragma once

#include "store/sqlite/database.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace warroom::sqlite {

// Owns a thread and a connection of its own, made when they are first needed. Only passive checkpoints:
// nobody waits. start(), failed(): any thread.
class Checkpointer final
{
public:
    explicit Checkpointer(std::string file) : m_file(std::move(file)) {}
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

    // Starts a checkpoint unless one is running.
    void start();
    // The error of an input or output operation, after which the file must not be trusted to hold what was
    // moved.
    std::optional<Error> failed() const;

private:
    void work();
    void checkpoint();

    const std::string m_file;
    std::unique_ptr<Database> m_database; // the thread's
    mutable std::mutex m_mutex;           // guards what follows
    std::condition_variable m_wake;
    bool m_wanted = false;
    bool m_stopping = false;
    std::optional<Error> m_error;
    std::thread m_thread;
};

} // namespace warroom::sqlite
