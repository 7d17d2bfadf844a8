package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.gongfang.resources.PictureSize;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourcePicture;
import org.gongfang.resources.ui.ResourceThumbnail;

/** A resource's pictures: one to be looked at, the others small beside it; a drawing of its kind where there are none. */
class PictureGallery extends Composite<Div> {

    private final ResourceCard resource;
    private final Locale locale;
    private final Image large = new Image();
    private final Span words = new Span();

    PictureGallery(ResourceCard resource, List<ResourcePicture> pictures, Locale locale) {
        this.resource = resource;
        this.locale = locale;
        getContent().addClassName("gf-gallery");
        if (pictures.isEmpty()) {
            getContent().add(new ResourceThumbnail(null, resource.kind(), resource.name(locale), locale));
            return;
        }
        words.addClassName("gf-quiet");
        large.addClassName("gf-gallery-large");
        getContent().add(large, words);
        if (pictures.size() > 1) {
            getContent().add(strip(pictures));
        }
        show(pictures.getFirst(), 1);
    }

    private Div strip(List<ResourcePicture> pictures) {
        var strip = new Div();
        strip.addClassName("gf-gallery-strip");
        int number = 0;
        for (var picture : pictures) {
            number++;
            int place = number;
            var small = new Image("/" + picture.id().path(PictureSize.SMALL), "");
            small.getElement().setAttribute("loading", "lazy");
            var button = new NativeButton();
            button.add(small);
            button.setAriaLabel(alternative(picture, place));
            button.getElement().setAttribute("aria-pressed", place == 1 ? "true" : "false");
            button.addClickListener(click -> {
                strip.getChildren().forEach(other -> other.getElement().setAttribute("aria-pressed", "false"));
                button.getElement().setAttribute("aria-pressed", "true");
                show(picture, place);
            });
            strip.add(button);
        }
        return strip;
    }

    private void show(ResourcePicture picture, int place) {
        large.setSrc("/" + picture.id().path(PictureSize.LARGE));
        large.setAlt(alternative(picture, place));
        // The page keeps its shape while the picture is on its way.
        large.getElement().setAttribute("width", Integer.toString(picture.width()));
        large.getElement().setAttribute("height", Integer.toString(picture.height()));
        words.setText(picture.words(locale));
        words.setVisible(!picture.words(locale).isBlank());
    }

    private String alternative(ResourcePicture picture, int place) {
        var said = picture.words(locale);
        return said.isBlank()
                ? getTranslation(locale, "reservations.resource.picture", resource.name(locale), place)
                : said;
    }
}
