package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.gongfang.resources.CheckedPicture;
import org.gongfang.resources.PictureId;
import org.gongfang.resources.PictureSize;
import org.gongfang.resources.Pictures;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcePicture;
import org.gongfang.resources.ResourcePictures;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.Undo;

/** The pictures of a card: sent, described, put in order, taken off. Each change is kept at once. */
class PictureFields extends Composite<Div> {

    private static final int MAX_BYTES = 15 * 1024 * 1024;
    private static final int WORDS = 200;

    private final ResourceId resource;
    private final String name;
    private final Pictures pictures;
    private final ResourcePictures cards;
    private final Messages messages;
    private final Div list = new Div();

    PictureFields(ResourceId resource, String name, Pictures pictures, ResourcePictures cards, Messages messages) {
        this.resource = resource;
        this.name = name;
        this.pictures = pictures;
        this.cards = cards;
        this.messages = messages;
        var hint = new Paragraph(getTranslation("resources.pictures.hint", ResourcePictures.MAX_PICTURES));
        hint.addClassName("gf-res-hint");
        list.addClassName("gf-card-pictures");
        var upload = new CheckedUpload<CheckedPicture>(
                MAX_BYTES,
                getTranslation("resources.pictures.add"),
                getTranslation("refusal.picture-too-heavy", MAX_BYTES / 1024 / 1024),
                (file, content) -> pictures.check(content),
                this::add,
                messages);
        upload.accept("image/jpeg", "image/png", "image/webp", ".jpg", ".jpeg", ".png", ".webp");
        getContent().addClassName("gf-res-section");
        getContent().add(new H2(getTranslation("resources.pictures.title")), hint, list, upload);
        refresh();
    }

    private void add(CheckedPicture picture) {
        try {
            cards.add(resource, picture);
            messages.done(getTranslation("resources.pictures.added"));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var shown = cards.of(resource);
        for (int place = 0; place < shown.size(); place++) {
            list.add(figure(shown, place));
        }
        list.setVisible(!shown.isEmpty());
    }

    private Component figure(List<ResourcePicture> shown, int place) {
        var picture = shown.get(place);
        var image = new Image(picture.id().path(PictureSize.SMALL), words(picture, place));
        image.getElement().setAttribute("loading", "lazy");
        var earlier =
                step(VaadinIcon.ARROW_LEFT, "resources.pictures.earlier", place, () -> move(shown, place, place - 1));
        earlier.setEnabled(place > 0);
        var later =
                step(VaadinIcon.ARROW_RIGHT, "resources.pictures.later", place, () -> move(shown, place, place + 1));
        later.setEnabled(place < shown.size() - 1);
        var remove = step(VaadinIcon.TRASH, "resources.pictures.remove", place, () -> remove(picture.id()));
        var steps = new Div(earlier, later, remove);
        steps.addClassName("gf-card-steps");
        var frame = new Div(image);
        frame.addClassName("gf-card-frame");
        if (place == 0) {
            var cover = new Span(getTranslation("resources.pictures.cover"));
            cover.addClassName("gf-card-cover");
            frame.add(cover);
        }
        var figure = new Div(frame, words(picture, "resources.pictures.words-zh", true), steps);
        figure.addComponentAtIndex(2, words(picture, "resources.pictures.words-en", false));
        figure.addClassName("gf-card-picture");
        var source = DragSource.create(figure);
        source.setDragData(place);
        DropTarget.create(figure)
                .addDropListener(drop -> drop.getDragData()
                        .filter(Integer.class::isInstance)
                        .map(Integer.class::cast)
                        .ifPresent(from -> move(shown, from, place)));
        return figure;
    }

    private String words(ResourcePicture picture, int place) {
        var words = picture.words(getLocale());
        return words.isBlank() ? getTranslation("resources.pictures.of", name, place + 1) : words;
    }

    private TextField words(ResourcePicture picture, String key, boolean chinese) {
        var field = new TextField(getTranslation(key));
        field.setValue(chinese ? picture.wordsZh() : picture.wordsEn());
        field.setMaxLength(WORDS);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                describe(picture.id(), change.getValue(), chinese);
            }
        });
        return field;
    }

    private void describe(PictureId id, String words, boolean chinese) {
        try {
            // The other language as it stands now, not as it stood when the field was drawn.
            cards.of(resource).stream()
                    .filter(picture -> picture.id().equals(id))
                    .findFirst()
                    .ifPresent(now ->
                            cards.describe(id, chinese ? words : now.wordsZh(), chinese ? now.wordsEn() : words));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    private Button step(VaadinIcon icon, String key, int place, Runnable deed) {
        var button = new Button(icon.create(), click -> deed.run());
        var label = getTranslation(key, place + 1);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void move(List<ResourcePicture> shown, int from, int to) {
        try {
            var order = new ArrayList<>(shown.stream().map(ResourcePicture::id).toList());
            order.add(to, order.remove(from));
            cards.order(resource, order);
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh();
    }

    private void remove(PictureId id) {
        try {
            cards.remove(id);
            Undo.offer(getTranslation("resources.pictures.removed"), () -> putBack(id));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh();
    }

    private void putBack(PictureId id) {
        try {
            cards.putBack(id);
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh();
    }
}
