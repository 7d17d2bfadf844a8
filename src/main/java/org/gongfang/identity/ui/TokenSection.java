package org.gongfang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.gongfang.identity.ApiToken;
import org.gongfang.identity.ApiTokens;
import org.gongfang.identity.IssuedToken;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Confirm;
import org.gongfang.shared.ui.Messages;

/** One's own API tokens: issue one, see it once, revoke it. */
class TokenSection extends Composite<Section> {

    private static final int MAX_LABEL = 80;

    private final ApiTokens tokens;
    private final UnorderedList list = new UnorderedList();
    private final TextField label = new TextField(getTranslation("identity.token.label"));
    private final RefusedFields fields;

    TokenSection(ApiTokens tokens, Messages messages) {
        this.tokens = tokens;
        fields = new RefusedFields(messages).with("label", label);
        label.setMaxLength(MAX_LABEL);
        label.setPlaceholder(getTranslation("identity.token.label.example"));
        list.addClassName("gf-tokens");
        var line = new Div(label, new Button(getTranslation("identity.token.issue"), click -> issue()));
        line.addClassName("gf-field-and-button");
        getContent().addClassName("gf-account-section");
        getContent()
                .add(
                        new H2(getTranslation("identity.token.title")),
                        new Paragraph(getTranslation("identity.token.hint")),
                        line,
                        list);
    }

    void refresh() {
        list.removeAll();
        var live = tokens.list().stream().filter(token -> !token.isRevoked()).toList();
        list.setVisible(!live.isEmpty());
        live.forEach(token -> list.add(new ListItem(row(token))));
    }

    private Component row(ApiToken token) {
        var used = token.lastUsedAt();
        var words = new Div(
                new Span(token.label()),
                new Span(getTranslation("identity.token.issued", date(token.issuedAt()))),
                new Span(
                        used == null
                                ? getTranslation("identity.token.unused")
                                : getTranslation("identity.token.used", date(used))));
        words.addClassName("gf-token-words");
        var revoke = new Button(getTranslation("identity.token.revoke"), click -> askToRevoke(token));
        revoke.setAriaLabel(getTranslation("identity.token.revoke.name", token.label()));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        var row = new Div(words, revoke);
        row.addClassName("gf-token");
        return row;
    }

    private String date(Instant moment) {
        return Spoken.fullMoment(moment, Spoken.DISTRICT_ZONE, getLocale());
    }

    private void askToRevoke(ApiToken token) {
        Confirm.askToDestroy(
                getTranslation("identity.token.revoke.title", token.label()),
                getTranslation("identity.token.revoke.text"),
                getTranslation("identity.token.revoke"),
                () -> {
                    fields.attempt(() -> tokens.revoke(token.id()));
                    refresh();
                });
    }

    private void issue() {
        fields.attempt(() -> {
            show(tokens.issue(label.getValue()));
            label.clear();
            refresh();
        });
    }

    private void show(IssuedToken issued) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("identity.token.once.title"));
        var token = new TextField(issued.label());
        token.setValue(issued.token());
        token.setReadOnly(true);
        token.setWidthFull();
        token.setAutoselect(true);
        var copy = new Button(
                getTranslation("identity.token.copy"),
                click ->
                        click.getSource().getElement().executeJs("navigator.clipboard?.writeText($0)", issued.token()));
        var close = new Button(getTranslation("identity.token.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(getTranslation("identity.token.once")), token);
        dialog.getFooter().add(copy, close);
        dialog.open();
    }
}
