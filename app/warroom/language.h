// The language of the interface.
#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace warroom::ui {

/// GUI thread. Texts that were made before load() stay as they are.
class Language final
{
public:
    /// "de"; empty: that of the system.
    void load(const QString& wanted);

private:
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace warroom::ui
