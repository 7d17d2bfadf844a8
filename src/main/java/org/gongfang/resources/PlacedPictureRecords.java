package org.gongfang.resources;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlacedPictureRecords extends JpaRepository<PlacedPicture, PictureId> {

    /** Those that stand on the resource's card, in order. */
    @Query("""
        select p from PlacedPicture p
        where p.resource = :resource and p.removedAt is null order by p.place, p.picture.value\
        """)
    List<PlacedPicture> findPlaced(ResourceId resource);

    @Query("""
        select new org.gongfang.resources.ResourcePicture(
            p.picture, p.resource, p.wordsZh, p.wordsEn, s.width, s.height)
        from PlacedPicture p join StoredPicture s on s.id = p.picture
        where p.resource.value in :resources and p.removedAt is null order by p.place, p.picture.value\
        """)
    List<ResourcePicture> findShown(Collection<UUID> resources);

    @Query("""
        select new org.gongfang.resources.ResourcePicture(
            p.picture, p.resource, p.wordsZh, p.wordsEn, s.width, s.height)
        from PlacedPicture p join StoredPicture s on s.id = p.picture join StoredResource r on r.id = p.resource
        where p.resource.value in :resources and p.removedAt is null
        and r.status <> org.gongfang.resources.ResourceStatus.DRAFT order by p.place, p.picture.value\
        """)
    List<ResourcePicture> findPublic(Collection<UUID> resources);

    /** Whether a card that is no draft shows the picture: then everyone may see it. */
    @Query("""
        select count(p) > 0 from PlacedPicture p join StoredResource r on r.id = p.resource
        where p.picture = :picture and p.removedAt is null
        and r.status <> org.gongfang.resources.ResourceStatus.DRAFT\
        """)
    boolean isPublic(PictureId picture);

    @Query("select p from PlacedPicture p where p.removedAt < :moment")
    List<PlacedPicture> findRemovedBefore(Instant moment, Limit limit);
}
