package org.gongfang.reservations.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongfang.resources.Documents;
import org.gongfang.resources.ResourceDocument;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcePicture;
import org.gongfang.resources.ResourcePictures;
import org.springframework.stereotype.Component;

/** The pictures and documents that screens show of resources. */
@Component
class ResourceFiles {

    private final ResourcePictures pictures;
    private final Documents documents;

    ResourceFiles(ResourcePictures pictures, Documents documents) {
        this.pictures = pictures;
        this.documents = documents;
    }

    List<ResourcePicture> pictures(ResourceId resource) {
        return pictures.of(resource);
    }

    /** The first picture of each of those that have one: one statement. */
    Map<ResourceId, ResourcePicture> covers(Collection<ResourceId> resources) {
        return pictures.covers(resources);
    }

    List<ResourceDocument> documents(ResourceId resource) {
        return documents.of(resource);
    }
}
