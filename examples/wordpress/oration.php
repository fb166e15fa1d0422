<?php
/**
 * Plugin Name: Oration
 * Description: A block that shows a speech with a navigable outline.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 *
 * The block is static: the post contains the HTML of the speech, which is shown without scripts too. The folder `package` is the npm
 * package `oration`.
 *
 * @package oration
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		$file    = fn( $path ) => plugins_url( $path, __FILE__ );
		$version = json_decode( file_get_contents( __DIR__ . '/package/package.json' ) )->version;

		wp_register_style( 'oration', $file( 'package/oration.css' ), array(), $version );
		// The element attaches the reader to the HTML of the post.
		wp_register_script_module( 'oration/define', $file( 'package/dist/define.js' ), array(), $version );

		$packages = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' );
		wp_register_script( 'oration-editor', $file( 'editor.js' ), $packages, $version, true );
		$settings = wp_json_encode( array( 'url' => $file( 'package/dist/oration.js' ) ) );
		wp_add_inline_script( 'oration-editor', "window.orationBlock = $settings;", 'before' );

		register_block_type( __DIR__ );
	}
);

// WordPress filters the posts of users who may not write any HTML. The other elements of a speech are allowed.
add_filter(
	'wp_kses_allowed_html',
	function ( $tags, $context ) {
		if ( 'post' === $context ) {
			$tags['oration-speech'] = array();
			$tags['bdi']            = array( 'dir' => true, 'lang' => true );
		}
		return $tags;
	},
	10,
	2
);
