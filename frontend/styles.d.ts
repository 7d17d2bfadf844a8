/** Style sheets that a part brings along; the bundler loads them with the part. */
declare module '*.css';
