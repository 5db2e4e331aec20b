// The sum over bytes: every small damage changes it.
#include "base/checksum.h"

#include "support/test_main.h"

#include <set>

using namespace warroom;

class TestChecksum : public QObject
{
    Q_OBJECT

private slots:
    void everyFlippedBitChangesIt_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 7, 8, 9, 63, 64, 200})
            QTest::addRow("%d bytes", size) << size;
    }
    void everyFlippedBitChangesIt()
    {
        QFETCH(int, size);
        std::string bytes(static_cast<std::size_t>(size), 'w');
        std::set<std::uint64_t> seen{checksum(bytes)};
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            auto damaged = bytes;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ 1 << bit % 8);
            QVERIFY(seen.insert(checksum(damaged)).second);
        }
    }

    void zerosOfAnotherNumberHaveAnotherSum()
    {
        std::set<std::uint64_t> seen;
        for (std::size_t size = 0; size < 100; ++size)
            QVERIFY(seen.insert(checksum(std::string(size, '\0'))).second);
    }

    void swappedGroupsChangeIt() { QVERIFY(checksum("aaaaaaaabbbbbbbb") != checksum("bbbbbbbbaaaaaaaa")); }

    void doesNotDependOnWhereTheBytesLie()
    {
        const std::string bytes = "0123456789abcdef0123";
        const std::string shifted = "x" + bytes;
        QCOMPARE(checksum(std::string_view(shifted).substr(1)), checksum(bytes));
    }
};

WARROOM_TEST_MAIN(TestChecksum)
#include "tst_checksum.moc"
