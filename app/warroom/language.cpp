// Finding the texts of a language, ours and Qt's.
#include "language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace warroom::ui {

void Language::load(const QString& wanted)
{
    m_translators.clear(); // removes them
    const QLocale locale = wanted.isEmpty() ? QLocale::system() : QLocale(wanted);
    QLocale::setDefault(locale);
    const auto keep = [this](std::unique_ptr<QTranslator> translator) {
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    auto own = std::make_unique<QTranslator>();
    // English is the source, and its file holds the plural forms: what any other language falls back to.
    if (own->load(locale, QStringLiteral("warroom"), QStringLiteral("_"), QStringLiteral(":/translations")) ||
        own->load(QStringLiteral(":/translations/warroom_en.qm")))
        keep(std::move(own));
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        keep(std::move(qt));
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace warroom::ui
