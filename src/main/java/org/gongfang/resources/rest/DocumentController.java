package org.gongfang.resources.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gongfang.resources.DocumentId;
import org.gongfang.resources.Documents;
import org.gongfang.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** GET /documents/{id}: documents of resources to be kept, for whoever may read them. */
@RestController
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    void document(@PathVariable UUID id, ServletWebRequest request) throws IOException {
        var file = documents.find(new DocumentId(id)).orElseThrow(NotFound::new);
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        FileServing.send(file, disposition, request);
    }
}
