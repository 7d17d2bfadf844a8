package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.Locale;
import org.gongfang.resources.PictureSize;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcePicture;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A resource's cover picture for lists, loaded when it comes into sight; a drawing of its kind where there is none. */
@NamedInterface("thumbnails")
public class ResourceThumbnail extends Composite<Div> {

    public ResourceThumbnail(@Nullable ResourcePicture cover, ResourceKind kind, String name, Locale locale) {
        getContent().addClassName("gf-thumbnail");
        getContent().add(cover == null ? new KindPicture(kind, locale) : image(cover, name, locale));
    }

    private static Component image(ResourcePicture cover, String name, Locale locale) {
        var words = cover.words(locale);
        var image = new Image("/" + cover.id().path(PictureSize.SMALL), words.isBlank() ? name : words);
        image.getElement().setAttribute("loading", "lazy");
        image.getElement().setAttribute("decoding", "async");
        return image;
    }
}
