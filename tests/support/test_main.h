// The main function of every test program: a clean environment, and no warning that the test did not
// announce.
#pragma once

#include "support/expect_log.h"
#include "support/printers.h"

#include <QCoreApplication>
#include <QtTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif

namespace warroom::test {

// To be called before there is an application object: home, data and settings folders in a temporary place
// that goes with the process, UTC, the C.UTF-8 locale, and a platform that needs no display (each unless it
// is set).
void prepareEnvironment();

// Runs the test object's functions. A Qt warning or a log line of at least warning level fails the running
// function unless an ExpectLog (or QTest::ignoreMessage) announced it; one from another thread fails the
// program.
int run(QObject& testObject, int argc, char** argv);

} // namespace warroom::test

// For tests without windows.
#define WARROOM_TEST_MAIN(Class)                                                                             \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        warroom::test::prepareEnvironment();                                                                 \
        QCoreApplication application(argc, argv);                                                            \
        Class testObject;                                                                                    \
        return warroom::test::run(testObject, argc, argv);                                                   \
    }

// For tests with windows: one look on every machine, no blinking cursor and no animation.
#define WARROOM_GUI_TEST_MAIN(Class)                                                                         \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        warroom::test::prepareEnvironment();                                                                 \
        QApplication application(argc, argv);                                                                \
        QApplication::setCursorFlashTime(0);                                                                 \
        QApplication::setEffectEnabled(Qt::UI_AnimateMenu, false);                                           \
        QApplication::setEffectEnabled(Qt::UI_AnimateCombo, false);                                          \
        Class testObject;                                                                                    \
        return warroom::test::run(testObject, argc, argv);                                                   \
    }
