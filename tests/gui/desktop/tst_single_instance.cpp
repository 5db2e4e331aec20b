// A second start of the same workspace raises the first one's window, and hands it the link it was given.
#include "desktop/single_instance.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>

#include <cstdio>
#include <unistd.h>

using namespace warroom::test;
using warroom::ui::SingleInstance;

class SingleInstanceTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSecondStartKnocks_data();
    void aSecondStartKnocks();
    void othersAreNotDisturbed();
    void whoIsGoneGivesWay();

private:
    QFileInfoList sockets() const
    {
        return QDir(m_runtime).entryInfoList({"warroom-*"}, QDir::System | QDir::Files);
    }

    TempDir m_folder;
    QString m_runtime;
};

void SingleInstanceTest::init()
{
    // Longer than the address of a socket may be.
    m_runtime = m_folder.file(QString(120, 'r'));
    QVERIFY(QDir().mkpath(m_runtime));
    QVERIFY(QFile::setPermissions(m_runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(qputenv("XDG_RUNTIME_DIR", m_runtime.toLocal8Bit()));
}

void SingleInstanceTest::aSecondStartKnocks_data()
{
    QTest::addColumn<QUrl>("link");
    QTest::addColumn<bool>("isHanded");
    QTest::newRow("without a link") << QUrl() << false;
    QTest::newRow("with a link") << QUrl("warroom://incident/INC-42") << true;
    QTest::newRow("of other letters")
        << QUrl(QString::fromUtf8("warroom://incident/INC-42?f=\u00e9")) << true;
    QTest::newRow("too long") << QUrl("warroom://incident/" + QString(2'048, 'x')) << false;
}

void SingleInstanceTest::aSecondStartKnocks()
{
    QFETCH(QUrl, link);
    QFETCH(bool, isHanded);
    const auto workspace = m_folder.file("workspace");
    SingleInstance first(workspace);
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    QSignalSpy linked(&first, &SingleInstance::linkRequested);
    QVERIFY(first.claim());
    const auto found = sockets();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    for (int knocks = 1; knocks <= 2; ++knocks) {
        QVERIFY(!SingleInstance(workspace).claim(link));
        QTRY_COMPARE(raised.size(), knocks);
        QCOMPARE(linked.size(), isHanded ? knocks : 0);
    }
    if (isHanded)
        QCOMPARE(linked[0][0].toUrl(), link);
}

void SingleInstanceTest::othersAreNotDisturbed()
{
    SingleInstance one(m_folder.file("one")), other(m_folder.file("other"));
    QSignalSpy raised(&one, &SingleInstance::raiseRequested);
    QVERIFY(one.claim());
    QVERIFY(other.claim(QUrl("warroom://incident/INC-42")));
    QCOMPARE(sockets().size(), 2);
    QTest::qWait(0);
    QCOMPARE(raised.size(), 0);
}

void SingleInstanceTest::whoIsGoneGivesWay()
{
    const auto workspace = m_folder.file("workspace");
    const auto kept = m_folder.file("kept").toLocal8Bit();
    QString path;
    {
        SingleInstance first(workspace);
        QVERIFY(first.claim());
        path = sockets().value(0).filePath();
        QCOMPARE(::link(path.toLocal8Bit().constData(), kept.constData()), 0);
    }
    QVERIFY(sockets().isEmpty());
    // Whoever is killed leaves the socket behind.
    QCOMPARE(::rename(kept.constData(), path.toLocal8Bit().constData()), 0);
    SingleInstance next(workspace), second(workspace);
    QSignalSpy raised(&next, &SingleInstance::raiseRequested);
    QVERIFY(next.claim());
    QVERIFY(!second.claim());
    QTRY_COMPARE(raised.size(), 1);
}

WARROOM_TEST_MAIN(SingleInstanceTest)
#include "tst_single_instance.moc"
