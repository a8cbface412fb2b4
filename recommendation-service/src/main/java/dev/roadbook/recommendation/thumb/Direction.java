package dev.roadbook.recommendation.thumb;

/** Whether a product suits an account. */
enum Direction {
    UP,
    DOWN
}
