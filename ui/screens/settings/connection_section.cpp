// What the connection is, joining another backend, leaving.
#include "screens/settings/connection_section.h"

#include "models/format/connection_text.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "screens/start/join_form.h"
#include "screens/start/paragraph.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"

#include <QBoxLayout>
#include <QDir>
#include <QKeyEvent>
#include <QLabel>

namespace warroom::ui {
namespace {

const char* const s_fileTold = "told_token_in_file";

} // namespace

ConnectionSection::ConnectionSection(WorkspaceBridge& bridge, DesktopSettings& settings, TokenStore& tokens,
                                     QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_settings(settings), m_tokens(tokens)
{
    build();
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &ConnectionSection::showState);
    connect(&bridge, &WorkspaceBridge::directoryChanged, this, &ConnectionSection::showState);
    connect(&bridge, &WorkspaceBridge::workOfflineChanged, this, &ConnectionSection::showState);
    setFocusProxy(m_change);
    setOrigin({});
}

void ConnectionSection::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    m_where = new ElideLabel(Type::BodyStrong, Ink::Primary, this);
    m_state = paragraph(Type::Small, Ink::Secondary, {}, this);
    m_person = paragraph(Type::Small, Ink::Tertiary, {}, this);
    m_tokenPlace = paragraph(Type::Small, Ink::Tertiary, {}, this);
    m_fileNote = new InlineNote(Tone::Warn, {}, this);
    m_fileNote->addAction(tr("Understood"), [this] {
        m_settings.setTold(s_fileTold);
        showToken();
    });
    m_leaveNote = new InlineNote(Tone::Warn, {}, this);
    m_leaveNote->addAction(tr("Leave"), [this] { leave(); });
    m_leaveNote->addAction(tr("Stay"), [this] {
        m_leaveNote->hide();
        m_leave->setFocus();
    });
    m_leaveNote->hide();
    for (QWidget* line : std::initializer_list<QWidget*>{m_where, m_state, m_person, m_tokenPlace})
        column->addWidget(line);
    column->addSpacing(6);
    column->addWidget(m_fileNote);
    column->addWidget(m_leaveNote);
    buildButtons();
    column->addWidget(m_buttons);
    m_form = new JoinForm(m_tokens, this);
    m_form->setContentsMargins(0, 8, 0, 0);
    m_form->hide();
    auto* cancel = quietButton(tr("Cancel"), m_form);
    cancel->setKeyCaps(QStringLiteral("Esc"));
    m_form->addButton(cancel);
    connect(cancel, &QPushButton::clicked, this, &ConnectionSection::closeForm);
    connect(m_form, &JoinForm::joined, this, &ConnectionSection::changeTo);
    column->addWidget(m_form);
}

void ConnectionSection::buildButtons()
{
    m_buttons = new QWidget(this);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    m_change = new Button({}, ButtonKind::Default, m_buttons);
    m_change->setKeyCaps(QStringLiteral("J"));
    m_leave = new Button(tr("Leave it"), ButtonKind::Default, m_buttons);
    m_keep = new Button(tr("Keep for later starts"), ButtonKind::Default, m_buttons);
    for (Button* button : {m_change, m_leave, m_keep})
        row->addWidget(button);
    row->addStretch(1);
    connect(m_change, &QPushButton::clicked, this, &ConnectionSection::openForm);
    connect(m_keep, &QPushButton::clicked, this, &ConnectionSection::keepOrigin);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        const auto& connection = m_bridge.connection();
        const auto waiting = static_cast<int>(connection.waiting + connection.refused);
        if (waiting > 0)
            askToLeave(waiting);
        else
            leave();
    });
}

void ConnectionSection::setOrigin(const ConnectionOrigin& origin)
{
    m_origin = origin;
    const bool shared = origin.address.isShared();
    m_where->setText(shared ? hostOf(origin.address.server) : tr("On this machine"));
    m_change->setText(shared ? tr("Another backend or token") : tr("Join a team's backend"));
    m_change->setVisible(!origin.fromCommandLine);
    m_leave->setVisible(shared && !origin.fromCommandLine);
    m_keep->setVisible(shared && origin.fromCommandLine && !origin.token.isEmpty());
    showState();
    showToken();
}

QString ConnectionSection::personLine() const
{
    const auto& connection = m_bridge.connection();
    const QString name = format::personName(*m_bridge.directory(), connection.person);
    return name.isEmpty()
               ? QString()
               : tr("%1, %2", "person, role of the account").arg(name, format::name(connection.role));
}

void ConnectionSection::showState()
{
    QString sentence = format::connectionSentence(m_bridge.connection(), m_bridge.worksOffline());
    const QString error = reasonText(m_bridge.connection().error);
    if (!error.isEmpty() && !m_bridge.worksOffline())
        sentence = tr("%1 (%2)", "state of the connection, reason").arg(sentence, error);
    m_state->setText(sentence);
    m_person->setText(personLine());
    m_person->setVisible(!m_person->text().isEmpty());
}

void ConnectionSection::showToken()
{
    const bool shared = m_origin.address.isShared();
    const bool inFile = shared && m_origin.place == TokenPlace::File;
    const QString file = QDir::toNativeSeparators(m_tokens.fileOf(m_origin.address.server));
    QString words;
    if (m_origin.fromCommandLine)
        words = tr("Address and token were given on the command line, for this run only.");
    else if (inFile)
        words = tr("The token is in a file that only you can read.");
    else if (m_origin.place == TokenPlace::Keyring)
        words = tr("The token is in your session's keyring.");
    else
        words = tr("There is no token for this backend; enter one with “Another backend or token”.");
    m_tokenPlace->setText(words);
    m_tokenPlace->setVisible(shared);
    m_fileNote->setVisible(inFile && !m_settings.wasTold(s_fileTold));
    m_fileNote->setSentence(
        tr("No keyring answered, so the token is kept unencrypted in %1. Only your account can read the file "
           "(mode 0600); whoever administers this machine can, too.")
            .arg(file));
}

void ConnectionSection::openForm()
{
    if (m_origin.fromCommandLine)
        return;
    m_leaveNote->hide();
    m_buttons->hide();
    m_form->setAddress(m_origin.address);
    m_form->show();
    m_form->setFocus();
}

void ConnectionSection::closeForm()
{
    m_form->hide();
    m_buttons->show();
    m_change->setFocus();
}

void ConnectionSection::changeTo(const BackendAddress& address)
{
    const auto change = [this, address] {
        m_settings.changeBackend(address);
        emit backendChanged();
    };
    if (!m_origin.address.isShared() || m_origin.address.server == address.server)
        return change();
    // The token of a backend that is left is not kept; that it could not be removed is no reason to stay.
    m_tokens.remove(m_origin.address.server, this, [change](const Result<void>&) { change(); });
}

void ConnectionSection::askToLeave(int waiting)
{
    m_leaveNote->setSentence(
        waiting == 1
            ? tr("%n change was not sent yet. It stays with this backend's copy and is sent when you "
                 "join it again.",
                 nullptr, waiting)
            : tr("%n changes were not sent yet. They stay with this backend's copy and are sent when "
                 "you join it again.",
                 nullptr, waiting));
    m_leaveNote->show();
    m_leaveNote->announce();
    if (auto* first = m_leaveNote->findChild<Button*>())
        first->setFocus();
}

void ConnectionSection::leave()
{
    m_leave->setEnabled(false);
    m_tokens.remove(m_origin.address.server, this, [this](Result<void> removed) {
        m_leave->setEnabled(true);
        if (!removed) {
            m_leaveNote->setSentence(
                tr("The token could not be removed: %1.").arg(refusalText(removed.error())));
            m_leaveNote->show();
            return;
        }
        m_settings.changeBackend({});
        emit backendChanged();
    });
}

void ConnectionSection::keepOrigin()
{
    m_keep->setEnabled(false);
    m_tokens.write(m_origin.address.server, m_origin.token, this, [this](Result<TokenPlace> place) {
        m_keep->setEnabled(true);
        if (!place) {
            m_tokenPlace->setText(tr("The token could not be kept: %1.").arg(refusalText(place.error())));
            return;
        }
        m_settings.keepBackend(m_origin.address);
        ConnectionOrigin kept = m_origin;
        kept.fromCommandLine = false;
        kept.place = *place;
        kept.token.clear();
        setOrigin(kept);
    });
}

void ConnectionSection::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_form->isVisible() && !m_form->isBusy())
        closeForm();
    else if (event->key() == Qt::Key_Escape && m_leaveNote->isVisible())
        m_leaveNote->hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
