import { readFileSync } from 'node:fs'; import { minify } from 'terser'; import { brotliCompressSync } from 'node:zlib';
const src = readFileSync('/tmp/w/pkg/reader/bundle.js','utf8');
const br=(s)=>brotliCompressSync(Buffer.from(s)).length;
const base={ passes: 3 };
for (const [n,c,f] of [['base',base],['unsafe',{...base,unsafe:true,unsafe_methods:true,unsafe_arrows:true,unsafe_proto:true}],['puregetters',{...base,pure_getters:true}],['nohoist',{...base,reduce_vars:true,inline:1}],['inline0',{...base,inline:0}],['noseq',{...base,sequences:false}],['collapse',{...base,collapse_vars:false}],['reduce_funcs',{...base,reduce_funcs:false}],['cond',{...base,conditionals:false}],['if_return',{...base,if_return:false}],['joinvars',{...base,join_vars:false}],['arrows',{...base,arrows:false}],['computed',{...base,keep_fargs:false,hoist_props:false}],['bool',{...base,booleans:false}], ['noseq+joinvars',{...base,sequences:false,join_vars:false}],['noseq,cond',{...base,sequences:false,conditionals:false,if_return:false}],['quote', base,{quote_style:2}],['comparisons',{...base,comparisons:false}]]) {
  const code=(await minify(src,{module:true,ecma:2022,compress:c,format:f,keep_classnames:/^SpeechError$/})).code; console.log(n,code.length,br(code));
}
