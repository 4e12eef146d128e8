"""Tests of the audit of tables."""
