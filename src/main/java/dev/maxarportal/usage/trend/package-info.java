/** Usage month by month, or week by week: asked for bucket by bucket, and kept once a bucket is over. */
@NullMarked
package dev.maxarportal.usage.trend;

import org.jspecify.annotations.NullMarked;
