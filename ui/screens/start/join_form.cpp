// The form's fields, its attempt, and what it says about the outcome.
#include "screens/start/join_form.h"

#include "models/format/refusal_text.h"
#include "screens/declare/form_parts.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace warroom::ui {

JoinForm::JoinForm(TokenStore& tokens, QWidget* parent) : QWidget(parent), m_tokens(tokens)
{
    setAccessibleName(tr("Join a team's backend"));
    build();
    m_busyDelay.setSingleShot(true);
    m_busyDelay.setInterval(duration::SpinnerDelayMs);
    connect(&m_busyDelay, &QTimer::timeout, this, &JoinForm::showBusy);
    for (QLineEdit* field : {m_address, m_token, m_ca}) {
        connect(field, &QLineEdit::textEdited, this, &JoinForm::onEdited);
        connect(field, &QLineEdit::returnPressed, this, &JoinForm::tryIt);
    }
    connect(m_join, &QPushButton::clicked, this, &JoinForm::tryIt);
    connect(&m_probe, &JoinProbe::accepted, this, &JoinForm::keep);
    connect(&m_probe, &JoinProbe::refused, this, &JoinForm::onRefused);
    setFocusProxy(m_address);
}

void JoinForm::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_address = addField(*column, tr("Address"), QStringLiteral("https://warroom.example.org:8787"));
    m_exposed = formLabel(tr("http:// is not encrypted: whoever is on the way can read the token."), this);
    m_exposed->setWordWrap(true);
    m_exposed->setForegroundRole(QPalette::Text);
    m_exposed->hide();
    column->addWidget(m_exposed);
    column->addSpacing(8);
    m_token = addField(*column, tr("Token"), tr("Whoever administers the backend makes one for you"));
    m_token->setEchoMode(QLineEdit::Password);
    m_caPart = new QWidget(this);
    auto* part = new QVBoxLayout(m_caPart);
    part->setContentsMargins(0, 8, 0, 0);
    part->setSpacing(4);
    m_ca =
        addField(*part, tr("Certificate authority, a PEM file"), QStringLiteral("/etc/ssl/example-ca.pem"));
    m_caPart->hide();
    column->addWidget(m_caPart);
    addFoot(*column);
}

QLineEdit* JoinForm::addField(QVBoxLayout& column, const QString& label, const QString& placeholder)
{
    auto* field = new QLineEdit(this);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(label);
    field->setMinimumHeight(scaled(size::ButtonLarge));
    connect(&theme(), &Theme::changed, field,
            [field] { field->setMinimumHeight(scaled(size::ButtonLarge)); });
    auto* words = formLabel(label, this);
    words->setBuddy(field);
    column.addWidget(words);
    column.addWidget(field);
    return field;
}

void JoinForm::addFoot(QVBoxLayout& column)
{
    m_note = new InlineNote(Tone::Warn, {}, this);
    m_note->hide();
    m_join = primaryButton(tr("Join"), this);
    m_join->setHeight(size::ButtonLarge);
    m_join->setKeyCaps(QStringLiteral("Enter"));
    m_busy = formLabel({}, this);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_join);
    m_buttons->addWidget(m_busy, 1);
    column.addSpacing(12);
    column.addWidget(m_note);
    column.addSpacing(4);
    column.addLayout(m_buttons);
}

void JoinForm::addButton(Button* button)
{
    button->setHeight(size::ButtonLarge);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void JoinForm::setAddress(const BackendAddress& address)
{
    m_address->setText(address.server);
    m_ca->setText(address.caFile);
    m_caPart->setVisible(!address.caFile.isEmpty());
    onEdited();
}

void JoinForm::onEdited()
{
    for (QLineEdit* field : {m_address, m_token, m_ca})
        setNeeded(*field, false);
    m_note->hide();
    m_exposed->setVisible(parseBackendAddress(m_address->text()).exposed);
}

void JoinForm::tryIt()
{
    if (isBusy())
        return;
    onEdited();
    const auto address = parseBackendAddress(m_address->text());
    if (!address.problem.isEmpty())
        return complain(m_address, address.problem);
    if (m_token->text().trimmed().isEmpty())
        return complain(m_token, tr("A token is needed: the backend gives nothing to strangers."));
    m_wanted = {address.server, m_ca->text().trimmed()};
    if (!m_wanted.caFile.isEmpty() && !QFileInfo(m_wanted.caFile).isReadable())
        return complain(m_ca, tr("This file cannot be read."));
    setPhase(Phase::Asking);
    m_probe.start({m_wanted.server.toStdString(), m_token->text().trimmed().toStdString(),
                   m_wanted.caFile.toStdString()});
}

void JoinForm::keep()
{
    setPhase(Phase::Keeping);
    m_tokens.write(m_wanted.server, m_token->text().trimmed(), this, [this](Result<TokenPlace> place) {
        setPhase(Phase::Idle);
        if (!place)
            return complain(m_token, tr("The backend is right, but the token could not be kept: %1.")
                                         .arg(refusalText(place.error())));
        m_token->clear();
        emit joined(m_wanted, *place);
    });
}

void JoinForm::onRefused(const Error& error)
{
    setPhase(Phase::Idle);
    QLineEdit* field = m_address;
    if (error.code() == ErrorCode::Unauthenticated)
        field = m_token;
    if (error.code() == ErrorCode::Tls) {
        m_caPart->show();
        field = m_ca;
    }
    complain(field, JoinProbe::sentence(error));
}

void JoinForm::complain(QLineEdit* field, const QString& sentence)
{
    setNeeded(*field, true);
    field->setFocus();
    field->selectAll();
    m_note->setSentence(sentence);
    m_note->show();
    m_note->announce();
}

void JoinForm::setPhase(Phase phase)
{
    m_phase = phase;
    for (QLineEdit* field : {m_address, m_token, m_ca})
        field->setReadOnly(isBusy());
    m_join->setEnabled(!isBusy());
    if (isBusy()) {
        if (!m_busyDelay.isActive() && m_busy->text().isEmpty())
            m_busyDelay.start();
        else if (!m_busy->text().isEmpty())
            showBusy();
    } else {
        m_busyDelay.stop();
        m_busy->clear();
    }
    emit busyChanged();
}

void JoinForm::showBusy()
{
    m_busy->setText(m_phase == Phase::Asking ? tr("Asking %1 …").arg(hostOf(m_wanted.server))
                                             : tr("Keeping the token …"));
}

void JoinForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_phase == Phase::Asking) {
        m_probe.cancel();
        setPhase(Phase::Idle);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
