// Announces a warning that a test is about to cause.
#pragma once

#include <QString>

namespace warroom::test {

// While it lives, lines (of Qt or of warroom::log) that contain `part` are swallowed. If none came by its
// end, the running test function fails. One home: the test's thread; the lines may come from any thread.
class ExpectLog final
{
public:
    explicit ExpectLog(const QString& part);
    ~ExpectLog();
    ExpectLog(const ExpectLog&) = delete;
    ExpectLog& operator=(const ExpectLog&) = delete;

    // How many lines came so far. For QTRY_VERIFY where another thread writes the line.
    int count() const;
    bool seen() const { return count() > 0; }

private:
    int m_id;
};

} // namespace warroom::test

using warroom::test::ExpectLog;
