// Errors and results: the stable codes, the place of an error, and how TRY and CHECK hand errors on.
#include "base/result.h"
#include "support/test_main.h"

#include <set>

using namespace warroom;

namespace {

constexpr ErrorCode allCodes[] = {
#define X(name, text, status) ErrorCode::name,
    WARROOM_ERROR_CODES(X)
#undef X
};

Result<int> positive(int value)
{
    if (value <= 0)
        return fail(ErrorCode::Range, "must be above zero", "value");
    return value;
}

Result<int> sumOf(int a, int b)
{
    TRY(const int first, positive(a));
    TRY(const int second, positive(b));
    return first + second;
}

Result<void> bothPositive(int a, int b)
{
    CHECK(positive(a));
    CHECK(positive(b));
    return {};
}

} // namespace

class ErrorTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasOneName();
    void everyStatusIsOneOfAnError();
    void anUnknownNameIsNoCode();
    void insideNamesThePlace_data();
    void insideNamesThePlace();
    void limitIsKept();
    void tryTakesTheValueOrHandsTheErrorOn();
    void checkHandsTheErrorOn();
};

void ErrorTest::everyCodeHasOneName()
{
    std::set<std::string_view> names;
    for (const ErrorCode code : allCodes) {
        const auto name = codeName(code);
        QVERIFY2(name.starts_with("E_"), name.data());
        QVERIFY2(names.insert(name).second, name.data());
        QVERIFY2(codeFromName(name) == code, name.data());
    }
}

void ErrorTest::everyStatusIsOneOfAnError()
{
    for (const ErrorCode code : allCodes)
        QVERIFY2(httpStatus(code) >= 400 && httpStatus(code) < 600, codeName(code).data());
    QCOMPARE(httpStatus(ErrorCode::TooLarge), 413);
    QCOMPARE(httpStatus(ErrorCode::TooMany), 429);
}

void ErrorTest::anUnknownNameIsNoCode()
{
    QVERIFY(!codeFromName("E_OF_A_LATER_VERSION"));
    QVERIFY(!codeFromName(""));
    QVERIFY(!codeFromName("e_range"));
}

void ErrorTest::insideNamesThePlace_data()
{
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("expected");

    QTest::newRow("without a place it is the outer one") << std::string() << std::string("ops[3]");
    QTest::newRow("a field follows a dot") << std::string("title") << std::string("ops[3].title");
    QTest::newRow("an index follows at once") << std::string("[2].text") << std::string("ops[3][2].text");
}

void ErrorTest::insideNamesThePlace()
{
    QFETCH(std::string, path);
    QFETCH(std::string, expected);
    Error error(ErrorCode::FieldType, "must be a string", path);
    QCOMPARE(error.inside("ops[3]").path(), expected);
}

void ErrorTest::limitIsKept()
{
    Error error(ErrorCode::TextLong, "too long");
    QVERIFY(!error.limit());
    QCOMPARE(error.withLimit(200).limit().value_or(0), std::int64_t(200));
}

void ErrorTest::tryTakesTheValueOrHandsTheErrorOn()
{
    const auto sum = sumOf(2, 3);
    QVERIFY_RESULT(sum);
    QCOMPARE(*sum, 5);
    const auto refused = sumOf(2, -3);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), fail(ErrorCode::Range, "must be above zero", "value"));
}

void ErrorTest::checkHandsTheErrorOn()
{
    QVERIFY(bothPositive(1, 2));
    QVERIFY(!bothPositive(1, 0));
    QCOMPARE(bothPositive(0, 1).error().code(), ErrorCode::Range);
}

WARROOM_TEST_MAIN(ErrorTest)
#include "tst_error.moc"
