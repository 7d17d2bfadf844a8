package org.gongfang.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.gongfang.notifications.InboxEntry;

/** One notice: its subject, when it came, what it says, and the ways on from it. */
class InboxItem extends Composite<Div> {

    InboxItem(InboxEntry entry, String when, String fullWhen, Runnable open, Runnable markRead) {
        var subject = new Span(entry.subject());
        subject.addClassName("gf-inbox-subject");
        var moment = new Span(when);
        moment.addClassName("gf-inbox-when");
        moment.setTitle(fullWhen);
        var head = new Div(subject, moment);
        head.addClassName("gf-inbox-head");
        var body = new Paragraph(entry.body());
        body.addClassName("gf-inbox-body");
        var actions = new Div(button("notifications.inbox.open", entry, open));
        actions.addClassName("gf-inbox-actions");
        getContent().addClassName("gf-inbox-item");
        if (!entry.read()) {
            var unread = new Span(getTranslation("notifications.inbox.unread"));
            unread.addClassName("gf-inbox-unread");
            head.addComponentAsFirst(unread);
            getContent().addClassName("gf-inbox-new");
            actions.add(button("notifications.inbox.mark-read", entry, markRead));
        }
        getContent().add(head, body, actions);
    }

    private Button button(String key, InboxEntry entry, Runnable work) {
        var text = getTranslation(key);
        var button = new Button(text, click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(text + " – " + entry.subject());
        return button;
    }
}
