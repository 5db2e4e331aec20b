// Address and token of a team's backend, tried at once.
#pragma once

#include "screens/start/backend_address.h"
#include "screens/start/join_probe.h"
#include "secrets/token_store.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace warroom::ui {

class Button;
class InlineNote;

/// Enter tries, Esc stops trying. What works is kept: the token in the token store, and then joined() tells
/// the address.
class JoinForm final : public QWidget
{
    Q_OBJECT

public:
    explicit JoinForm(TokenStore& tokens, QWidget* parent = nullptr);

    void setAddress(const BackendAddress& address);
    /// Where there are further buttons: behind the one that joins.
    void addButton(Button* button);
    bool isBusy() const { return m_phase != Phase::Idle; }

signals:
    void joined(const warroom::ui::BackendAddress& address, warroom::ui::TokenPlace place);
    void busyChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Phase
    {
        Idle,
        Asking, // the backend
        Keeping // the token
    };

    void build();
    QLineEdit* addField(QVBoxLayout& column, const QString& label, const QString& placeholder);
    void addFoot(QVBoxLayout& column);
    void onEdited();
    void tryIt();
    void keep();
    void setPhase(Phase phase);
    void showBusy();
    void complain(QLineEdit* field, const QString& sentence);
    void onRefused(const Error& error);

    TokenStore& m_tokens;
    JoinProbe m_probe;
    QTimer m_busyDelay;
    Phase m_phase = Phase::Idle;
    BackendAddress m_wanted;

    QLineEdit* m_address = nullptr;
    QLabel* m_exposed = nullptr;
    QLineEdit* m_token = nullptr;
    QWidget* m_caPart = nullptr;
    QLineEdit* m_ca = nullptr;
    InlineNote* m_note = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    Button* m_join = nullptr;
    QLabel* m_busy = nullptr;
};

} // namespace warroom::ui
