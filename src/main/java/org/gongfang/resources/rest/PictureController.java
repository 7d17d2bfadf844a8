package org.gongfang.resources.rest;

import java.io.IOException;
import java.util.UUID;
import org.gongfang.resources.PictureId;
import org.gongfang.resources.PictureSize;
import org.gongfang.resources.Pictures;
import org.gongfang.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** GET /pictures/{id}: pictures for pages, to whoever may see them. */
@RestController
class PictureController {

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/pictures/{id}")
    void picture(@PathVariable UUID id, @RequestParam(defaultValue = "large") String size, ServletWebRequest request)
            throws IOException {
        var wanted = "small".equals(size) ? PictureSize.SMALL : PictureSize.LARGE;
        var file = pictures.find(new PictureId(id), wanted).orElseThrow(NotFound::new);
        FileServing.send(file, ContentDisposition.inline().build(), request);
    }
}
