package org.gongfang.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.gongfang.notifications.CalendarFeeds;
import org.gongfang.shared.ui.Confirm;

/** Makes, shows and ends the secret address under which one's reservations appear in other calendars. */
class CalendarFeedPanel extends Composite<Details> {

    private final CalendarFeeds feeds;
    private final TextField address = new TextField();
    private final Button issue = new Button();
    private final Button revoke = new Button();

    CalendarFeedPanel(CalendarFeeds feeds) {
        this.feeds = feeds;
        address.setLabel(getTranslation("notifications.feed.address"));
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        issue.addClickListener(click -> issue());
        revoke.setText(getTranslation("notifications.feed.revoke"));
        revoke.addClickListener(click -> {
            feeds.revoke();
            show(Optional.empty());
        });
        var buttons = new Div(issue, revoke);
        buttons.addClassName("gf-inbox-actions");
        getContent().setSummaryText(getTranslation("notifications.feed.title"));
        getContent().add(new Paragraph(getTranslation("notifications.feed.intro")), address, buttons);
        getContent().setWidthFull();
        getContent().addClassName("gf-feed");
    }

    void load() {
        show(feeds.mine());
    }

    private void issue() {
        if (address.isVisible()) {
            Confirm.askToDestroy(
                    getTranslation("notifications.feed.renew"),
                    getTranslation("notifications.feed.renew.warning"),
                    getTranslation("notifications.feed.renew"),
                    () -> show(Optional.of(feeds.issue())));
        } else {
            show(Optional.of(feeds.issue()));
        }
    }

    private void show(Optional<String> current) {
        address.setValue(current.orElse(""));
        address.setVisible(current.isPresent());
        revoke.setVisible(current.isPresent());
        issue.setText(getTranslation(current.isPresent() ? "notifications.feed.renew" : "notifications.feed.issue"));
    }
}
