// Nothing that the desktop says is without German: its own texts, and what the core says in sentences of its
// own.
#include "desktop/language.h"
#include "models/alerts/alert_words.h"
#include "models/format/document_words.h"
#include "models/format/refusal_text.h"
#include "support/test_main.h"
#include "translations/translations.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace warroom;
using namespace warroom::ui;

namespace {

const QString s_place = QStringLiteral("\u2042"); // stands for what is put in

struct Translated
{
    QString context, source, translation;
    bool isFinished = false;

    QString name() const { return QStringLiteral("%1: %2").arg(context, source); }
};

QList<Translated> readTranslations(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    QList<Translated> out;
    QString context;
    Translated one;
    for (QXmlStreamReader xml(&in); !xml.atEnd();) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("message"))
            out << one;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            one = {context, xml.readElementText(), {}, false};
        } else if (xml.name() == QLatin1String("translation")) {
            one.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            one.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return out;
}

QStringList placesOf(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    QStringList out;
    for (auto at = place.globalMatch(text); at.hasNext();)
        out << at.next().captured();
    out.removeDuplicates();
    out.sort();
    return out;
}

QStringList sourcesBelow(const QString& folder)
{
    QStringList out;
    QDirIterator walk(QStringLiteral(WARROOM_SOURCE_DIR "/") + folder, {"*.h", "*.cpp"}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        out << walk.next();
    out.sort();
    return out;
}

QString textOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

/// The end of the literal that begins at `from`, behind its quotation mark.
qsizetype afterLiteral(QStringView code, qsizetype from)
{
    for (qsizetype at = from + 1; at < code.size(); ++at) {
        if (code[at] == u'\\')
            ++at;
        else if (code[at] == code[from])
            return at + 1;
    }
    return code.size();
}

/// The code up to the bracket that closes the one before it, cut where `separator` stands outside of others.
QStringList partsOf(QStringView code, QChar separator)
{
    QStringList parts{QString()};
    int depth = 0;
    for (qsizetype at = 0; at < code.size() && depth >= 0;) {
        const QChar sign = code[at];
        if (sign == u'"' || sign == u'\'') {
            const auto end = afterLiteral(code, at);
            parts.last() += code.mid(at, end - at);
            at = end;
            continue;
        }
        depth += sign == u'(' || sign == u'{' || sign == u'[' ? 1 : 0;
        depth -= sign == u')' || sign == u'}' || sign == u']' ? 1 : 0;
        const bool isDouble = sign == u':' && (code.mid(at, 2) == u"::" || (at > 0 && code[at - 1] == u':'));
        if (depth == 0 && sign == separator && !isDouble)
            parts << QString();
        else if (depth >= 0)
            parts.last() += sign;
        ++at;
    }
    for (QString& part : parts)
        part = part.trimmed();
    return parts;
}

/// Adjacent literals as one text; nothing if the expression is anything else.
std::optional<QString> literalOf(QStringView code)
{
    QString out;
    while (!code.isEmpty()) {
        if (code.front() != u'"')
            return std::nullopt;
        const auto end = afterLiteral(code, 0);
        out += code.mid(1, end - 2);
        code = code.mid(end).trimmed();
    }
    out.replace(QLatin1String("\\\""), QLatin1String("\""));
    out.replace(QLatin1String("\\u2026"), QStringLiteral("\u2026"));
    return out;
}

/// The texts that an expression of C++ makes, with something in the place of what is not written there.
QStringList textsOf(const QString& code)
{
    static const QRegularExpression made(QStringLiteral("^(?:std::)?string(?:_view)?\\((.*)\\)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression formatted(QStringLiteral("^fmt::format\\((.*)\\)$"),
                                              QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression field(QStringLiteral("\\{[^{}]*\\}"));
    if (const auto choice = partsOf(code, u'?'); choice.size() == 2) {
        QStringList out;
        for (const QString& one : partsOf(choice[1], u':'))
            out << textsOf(one);
        return out;
    }
    if (const auto sum = partsOf(code, u'+'); sum.size() > 1) {
        QStringList out{QString()};
        for (const QString& part : sum) {
            QStringList longer;
            for (const QString& text : textsOf(part)) {
                for (const QString& begun : out)
                    longer << begun + text;
            }
            out = longer;
        }
        return out;
    }
    if (const auto literal = literalOf(code))
        return {*literal};
    if (const auto inner = made.match(code); inner.hasMatch())
        return textsOf(inner.captured(1));
    if (const auto call = formatted.match(code); call.hasMatch()) {
        if (auto pattern = literalOf(partsOf(call.captured(1), u',').first())) {
            pattern->replace(QLatin1String("{{"), QLatin1String("\x01"));
            pattern->replace(QLatin1String("}}"), QLatin1String("\x02"));
            pattern->replace(field, s_place);
            pattern->replace(u'\x01', u'{');
            pattern->replace(u'\x02', u'}');
            return {*pattern};
        }
    }
    return {s_place};
}

/// What is said with an error: the second argument of every call whose first one is a code of the contract.
QStringList reasonsIn(const QString& file)
{
    static const QRegularExpression call(QStringLiteral("\\b\\w+\\(\\s*(?:ErrorCode::\\w+|code)\\s*,"));
    static const QRegularExpression comment(QStringLiteral("^\\s*//.*$"),
                                            QRegularExpression::MultilineOption);
    const QString code = textOf(file).remove(comment);
    QStringList out;
    for (auto at = call.globalMatch(code); at.hasNext();) {
        const auto end = at.next().capturedEnd();
        out << textsOf(partsOf(QStringView(code).mid(end), u',').first());
    }
    return out;
}

/// Whole sentences that stand in a file, with something in the place of what is put in.
QStringList sentencesIn(const QString& file)
{
    static const QRegularExpression literals(
        QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\"(?:[^\"\\\\]|\\\\.)*\")*"));
    static const QRegularExpression field(QStringLiteral("\\{[^{}]*\\}"));
    const QString code = textOf(file);
    QStringList out;
    for (auto at = literals.globalMatch(code); at.hasNext();) {
        QString text = literalOf(at.next().captured()).value_or(QString());
        if (!text.endsWith(u'.') || !text.contains(u' '))
            continue;
        out << text.replace(field, s_place);
    }
    return out;
}

/// The sentence with what the code puts into its places where that is words of its own.
QStringList filled(const QString& sentence)
{
    if (sentence.startsWith(u' '))
        return {s_place + sentence,
                QStringLiteral("Nobody has acknowledged this page for 5 min.") + sentence};
    QStringList out{sentence};
    for (auto at = sentence.indexOf(s_place); at >= 0; at = sentence.indexOf(s_place, at + 1)) {
        for (const QString& words : {QStringLiteral("useful"), QStringLiteral("service shop")})
            out << QString(sentence).replace(at, s_place.size(), words);
    }
    return out;
}

/// Whether it says something itself: all of it is written there, or two words of it are.
bool saysSomething(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    if (text.isEmpty())
        return false;
    auto words = word.globalMatch(text);
    int count = 0;
    for (; words.hasNext(); words.next())
        ++count;
    return count >= (text.contains(s_place) ? 2 : 1);
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyTextOfTheSourcesHasGerman();
    void whatIsPutInStandsInTheGermanToo();
    void everyReasonOfTheCoreHasGerman();
    void everyDecisionAboutAnAlertHasGerman();
};

/// Also those that the core marks with WARROOM_PHRASE: the same call as in translations/README.md.
void TranslationsTest::everyTextOfTheSourcesHasGerman()
{
    const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
    QVERIFY2(QFile::exists(lupdate), qPrintable(lupdate));
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("warroom_de.ts"));
    QVERIFY(QFile::copy(QStringLiteral(WARROOM_SOURCE_DIR "/translations/warroom_de.ts"), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    QProcess update;
    update.setWorkingDirectory(QStringLiteral(WARROOM_SOURCE_DIR));
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(lupdate,
                 {"-no-obsolete", "-disable-heuristic", "sametext", "-disable-heuristic", "similartext",
                  "-locations", "none", "-tr-function-alias", "QT_TRANSLATE_NOOP+=WARROOM_PHRASE",
                  "-source-language", "en", "-target-language", "de", "core", "ui", "app", "-ts", file});
    QVERIFY(update.waitForFinished());
    QVERIFY2(update.exitCode() == 0, update.readAll());
    QStringList missing;
    const auto all = readTranslations(file);
    for (const Translated& one : all) {
        if (!one.isFinished || one.translation.isEmpty())
            missing << one.name();
    }
    QVERIFY(all.size() > 3'000);
    QVERIFY2(missing.isEmpty(), qPrintable(QLatin1Char('\n') + missing.join(QLatin1Char('\n'))));
}

void TranslationsTest::whatIsPutInStandsInTheGermanToo()
{
    QStringList wrong;
    for (const Translated& one :
         readTranslations(QStringLiteral(WARROOM_SOURCE_DIR "/translations/warroom_de.ts"))) {
        const QStringList said = placesOf(one.translation), given = placesOf(one.source);
        // A refusal may leave out the name of the operation.
        const bool isSaid = one.context == QLatin1String("Refusal") || said.size() == given.size();
        if (!isSaid || !std::includes(given.begin(), given.end(), said.begin(), said.end()))
            wrong << one.name();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

void TranslationsTest::everyReasonOfTheCoreHasGerman()
{
    initTranslations();
    Language language;
    language.load(QStringLiteral("de"));
    QVERIFY(documentWords().language() == "de");
    QStringList unknown;
    int count = 0;
    for (const char* folder : {"core", "ui", "app/warroom"}) {
        for (const QString& file : sourcesBelow(QLatin1String(folder))) {
            // Senders of monitoring are answered, not people at a desktop.
            const QString path = QDir(QStringLiteral(WARROOM_SOURCE_DIR)).relativeFilePath(file);
            if (path.startsWith(QLatin1String("core/intake/")) ||
                path.startsWith(QLatin1String("core/server/intake_")))
                continue;
            for (QString reason : reasonsIn(file)) {
                if (!saysSomething(reason))
                    continue;
                ++count;
                // A list brings its blank along.
                reason.replace(QLatin1Char(':') + s_place, QLatin1String(": ") + s_place);
                if (reasonText(reason.toStdString()) == reason)
                    unknown << QStringLiteral("%1: %2").arg(path, reason);
            }
        }
    }
    QVERIFY(count > 300);
    unknown.removeDuplicates();
    QVERIFY2(unknown.isEmpty(), qPrintable(QLatin1Char('\n') + unknown.join(QLatin1Char('\n'))));
}

void TranslationsTest::everyDecisionAboutAnAlertHasGerman()
{
    initTranslations();
    Language language;
    language.load(QStringLiteral("de"));
    QStringList unknown;
    int count = 0;
    for (const QString& file : sourcesBelow(QStringLiteral("core/domain/alert"))) {
        if (!QFileInfo(file).fileName().startsWith(QLatin1String("triage")))
            continue;
        for (const QString& sentence : sentencesIn(file)) {
            ++count;
            const auto all = filled(sentence);
            if (std::none_of(all.begin(), all.end(),
                             [](const QString& text) { return alerts::why(text.toStdString()) != text; }))
                unknown << sentence;
        }
    }
    QVERIFY(count > 30);
    QVERIFY2(unknown.isEmpty(), qPrintable(QLatin1Char('\n') + unknown.join(QLatin1Char('\n'))));
}

WARROOM_GUI_TEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
