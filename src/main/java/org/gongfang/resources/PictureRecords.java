package org.gongfang.resources;

import org.springframework.data.jpa.repository.JpaRepository;

interface PictureRecords extends JpaRepository<StoredPicture, PictureId> {}
