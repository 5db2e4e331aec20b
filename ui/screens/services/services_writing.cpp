// Forms on the Services screen: what is written, what was being written before, and why nothing can be.
#include "screens/services/services_screen.h"

#include "screens/services/service_detail.h"
#include "screens/services/service_form.h"
#include "screens/services/window_form.h"
#include "widgets/inline_note.h"

#include <QStackedWidget>

namespace warroom::ui {

/// What was being written when the desktop went.
void ServicesScreen::offerDraft()
{
    if (std::exchange(m_askedForDraft, true))
        return;
    for (CatalogForm* form : forms())
        form->kept().load(this, [this] {
            const QStringList titles = m_form->keptTitles() + m_windowForm->keptTitles();
            if (isWriting() || titles.isEmpty())
                return;
            m_kept->setSentence(
                tr("What you were writing is kept: %1").arg(titles.join(QStringLiteral(", "))));
            m_kept->show();
        });
}

void ServicesScreen::goOnWriting()
{
    for (CatalogForm* form : forms()) {
        if (form->kept().keys().isEmpty())
            continue;
        form->goOn();
        return showForm(form);
    }
    m_kept->hide();
}

std::array<CatalogForm*, 2> ServicesScreen::forms() const { return {m_form, m_windowForm}; }

bool ServicesScreen::isWriting() const { return m_right && m_right->currentWidget() != m_detail; }

QString ServicesScreen::whyNotOne() const
{
    if (current().isEmpty() || tab() != CatalogTab)
        return tr("No service is chosen.");
    return whyNotBegin();
}

QString ServicesScreen::whyNotBegin() const
{
    return isWriting() ? tr("Something is being written.") : m_services.whyNot();
}

QString ServicesScreen::whyNotPlan() const
{
    if (current().isEmpty() || tab() != CatalogTab)
        return tr("No service is chosen.");
    return isWriting() ? tr("Something is being written.") : m_services.whyNotWindow();
}

void ServicesScreen::write(ServiceDraft draft)
{
    m_form->open(std::move(draft));
    showForm(m_form);
}

void ServicesScreen::writeNamed(const QString& service)
{
    if (const QString why = whyNotBegin(); !why.isEmpty())
        return emit said(why);
    ServiceDraft draft;
    draft.name = service;
    write(std::move(draft));
}

void ServicesScreen::editCurrent(const QString& place)
{
    if (const QString why = whyNotBegin(); !why.isEmpty())
        return emit said(why);
    if (const Service* service = m_services.service(current())) {
        write(draftOf(*service));
        m_form->goTo(place.toStdString());
    }
}

void ServicesScreen::showForm(CatalogForm* form)
{
    setTab(CatalogTab);
    m_kept->hide();
    m_right->setCurrentWidget(form);
    showPage();
    form->enter();
    emit commandsChanged();
}

void ServicesScreen::leaveForm()
{
    m_right->setCurrentWidget(m_detail);
    showPage();
    activated();
    emit commandsChanged();
}

} // namespace warroom::ui
