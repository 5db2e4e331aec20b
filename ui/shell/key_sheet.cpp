// Rows of the key sheet.
#include "shell/key_sheet.h"

#include "shell/actions.h"

#include "widgets/accessible.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {

namespace {

/// A heading, or one line with what an action does and its keys.
class SheetRow final : public QWidget
{
public:
    SheetRow(const QString& text, const QString& keys, QWidget* parent)
        : QWidget(parent), m_text(text), m_keys(keys)
    {
        m_text.remove(QLatin1Char('&'));
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setAccessibleRole(this, QAccessible::StaticText);
        setAccessibleName(keys.isEmpty() ? m_text : m_text + QStringLiteral(": ") + keys);
    }

    QSize sizeHint() const override
    {
        const int keys = paint::keyCapsSize(m_keys).width();
        return {textWidth(Type::Body, m_text) + 16 + keys, scaled(m_keys.isEmpty() ? 32 : size::RowDense)};
    }
    QSize minimumSizeHint() const override { return {scaled(120), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QSize caps = paint::keyCapsSize(m_keys);
        const int room = width() - caps.width() - 8;
        const Type type = m_keys.isEmpty() ? Type::BodyStrong : Type::Body;
        const int left = isRightToLeft() ? width() - room : 0;
        paint::text(painter, QRect(left, 0, room, height()), type, tokens().text, m_text);
        paint::keyCaps(
            painter, {isRightToLeft() ? 0 : width() - caps.width(), (height() - caps.height()) / 2}, m_keys);
    }

private:
    QString m_text;
    QString m_keys;
};

} // namespace

KeySheet::KeySheet(const ActionRegistry& registry, const QList<KeyHint>& pane, QWidget* parent)
    : QScrollArea(parent), m_registry(registry), m_pane(pane)
{
    setAccessibleName(tr("Keys"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&registry, &ActionRegistry::changed, this, &KeySheet::rebuild);
    rebuild();
}

void KeySheet::rebuild()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(20, 8, 20, 16);
    column->setSpacing(0);
    if (!m_pane.isEmpty())
        column->addWidget(new SheetRow(tr("Here"), {}, page));
    for (const KeyHint& hint : m_pane)
        column->addWidget(new SheetRow(hint.text, hint.keys, page));
    for (const QString& group : m_registry.groups()) {
        bool headed = false;
        for (const ActionRegistry::Entry* entry : m_registry.entries()) {
            const QString keys = m_registry.keyText(entry->spec.id);
            if (entry->spec.group != group || keys.isEmpty())
                continue;
            if (!headed)
                column->addWidget(new SheetRow(group, {}, page));
            headed = true;
            column->addWidget(new SheetRow(entry->spec.text, keys, page));
        }
    }
    column->addStretch(1);
    setWidget(page);
}

} // namespace warroom::ui
