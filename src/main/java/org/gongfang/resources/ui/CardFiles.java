package org.gongfang.resources.ui;

import org.gongfang.resources.Documents;
import org.gongfang.resources.Pictures;
import org.gongfang.resources.ResourcePictures;
import org.springframework.stereotype.Component;

/** What a card's screen needs for pictures and documents, in one hand. */
@Component
record CardFiles(Pictures pictures, ResourcePictures cards, Documents documents) {}
