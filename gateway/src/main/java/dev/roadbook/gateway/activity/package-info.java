/** What people change at the gateway, kept until the activity log has it. */
@NullMarked
package dev.roadbook.gateway.activity;

import org.jspecify.annotations.NullMarked;
